package dev.entente.cli.ops;

import dev.entente.schemas.Topics;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePatternFilter;

/**
 * The logins and permissions of a secured cluster.
 *
 * @param admin connected as a super user
 * @param topics under the names that they have there
 * @param applicationId of the streams application
 */
record Principals(Admin admin, Topics topics, String applicationId) {

  /** What Kafka's own tool takes; twice its minimum. */
  private static final int ITERATIONS = 8192;

  /**
   * Brings one principal to what its role says.
   *
   * @return what it came to, in a line
   */
  String apply(Role role, String password) throws InterruptedException, ExecutionException {
    admin
        .alterUserScramCredentials(
            List.of(
                new UserScramCredentialUpsertion(
                    role.principal(),
                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                    password)))
        .all()
        .get();
    List<AclBinding> wanted = role.acls(topics, applicationId);
    admin.createAcls(wanted).all().get();
    List<AclBinding> surplus =
        existing(role).stream().filter(acl -> !wanted.contains(acl)).toList();
    admin.deleteAcls(surplus.stream().map(AclBinding::toFilter).toList()).all().get();
    return "%-8s  login set, %d permissions, %d taken back"
        .formatted(role.principal(), wanted.size(), surplus.size());
  }

  private Collection<AclBinding> existing(Role role)
      throws InterruptedException, ExecutionException {
    return admin
        .describeAcls(
            new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(
                    "User:" + role.principal(), null, AclOperation.ANY, AclPermissionType.ANY)))
        .values()
        .get();
  }
}

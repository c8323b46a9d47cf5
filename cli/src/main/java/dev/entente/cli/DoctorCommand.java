package dev.entente.cli;

import dev.entente.cli.Checkup.Finding;
import dev.entente.cli.cluster.ClusterOptions;
import dev.entente.schemas.admin.ExitCode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at everything that a run needs, and says what to do about what is wrong. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Check everything that a run needs, and say what to do about what is wrong.",
      "Looks at this machine, the broker, the registry, the topics and the schemas. Changes"
          + " nothing."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente doctor",
      "  entente doctor --bootstrap-servers broker:9092 --schema-registry http://registry:8081"
    })
final class DoctorCommand implements Callable<Integer> {

  @Mixin private ClusterOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Finding> findings = new Checkup(options.cluster()).findings();
    findings.forEach(finding -> out.println(finding.line()));
    long wrong = findings.stream().filter(finding -> !finding.right()).count();
    out.println(wrong == 0 ? "all is well" : wrong + " to put right");
    return (wrong == 0 ? ExitCode.OK : ExitCode.REJECTED).number();
  }
}

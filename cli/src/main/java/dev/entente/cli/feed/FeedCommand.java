package dev.entente.cli.feed;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What newsrooms deliver, and how that goes. */
@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(check|status)",
    subcommands = {FeedCheckCommand.class, FeedStatusCommand.class},
    description = "Look at what a feed delivers, and at how the feeds are doing.",
    footerHeading = "%nExamples:%n",
    footer = {"  entente feed check story.xml", "  entente feed status"})
public final class FeedCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "feed what: check or status?");
  }
}

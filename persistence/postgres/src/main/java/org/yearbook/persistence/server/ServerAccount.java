package org.yearbook.persistence.server;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The account that PostgreSQL runs under, which must not be root. Root starts it in a user
 * namespace of its own, where it has no rights beyond its files; where the kernel allows no
 * namespaces, as another user, who then owns the database's files.
 *
 * @param prefix words that go before each command
 * @param owner who must own the database's files; null when that is who runs this program
 */
record ServerAccount(List<String> prefix, @Nullable UserPrincipal owner) {

  private static final Duration AT_MOST = Duration.ofSeconds(10);
  private static final List<String> OTHER_USERS = List.of("postgres", "nobody");

  static ServerAccount choose(Path dataFolder, Binaries binaries) throws IOException {
    if (new UnixSystem().getUid() != 0) {
      return new ServerAccount(List.of(), null);
    }
    for (ServerAccount account : accountsForRoot(dataFolder)) {
      if (account.runs(binaries, dataFolder)) {
        return account;
      }
    }
    throw new DatabaseUnavailableException(
        """
        PostgreSQL must not run as root, and no other way was found here. One of these helps:
          - start Yearbook as an ordinary user;
          - allow user namespaces (sysctl kernel.unprivileged_userns_clone=1, user.max_user_namespaces > 0);
          - put the data folder where the user "postgres" or "nobody" can reach it, such as /var/lib/yearbook,
            with setpriv (util-linux) installed;
          - give Yearbook a running server with YEARBOOK_DATABASE_URI."""
            .stripIndent());
  }

  List<String> command(Path program, List<String> arguments) {
    List<String> words = new ArrayList<>(prefix);
    words.add(program.toString());
    words.addAll(arguments);
    return words;
  }

  /** Gives a file or folder to the account. */
  void own(Path path) throws IOException {
    if (owner != null) {
      Files.setOwner(path, owner);
    }
  }

  private static List<ServerAccount> accountsForRoot(Path dataFolder) throws IOException {
    Path cluster = Cluster.folderIn(dataFolder);
    if (Files.exists(cluster)) {
      int owner = (Integer) Files.getAttribute(cluster, "unix:uid");
      return List.of(owner == 0 ? inNamespace() : as(Files.getOwner(cluster), dataFolder));
    }
    List<ServerAccount> accounts = new ArrayList<>();
    accounts.add(inNamespace());
    for (String name : OTHER_USERS) {
      if (number("-u", name, dataFolder).isPresent()) {
        accounts.add(
            as(
                dataFolder
                    .getFileSystem()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(name),
                dataFolder));
      }
    }
    return accounts;
  }

  private static ServerAccount inNamespace() {
    return new ServerAccount(List.of("unshare", "--user"), null);
  }

  /** As a user with its own group; one that has no entry goes by its number. */
  private static ServerAccount as(UserPrincipal owner, Path workingFolder) throws IOException {
    String user = number("-u", owner.getName(), workingFolder).orElse(owner.getName());
    String group = number("-g", owner.getName(), workingFolder).orElse(user);
    return new ServerAccount(
        List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups"), owner);
  }

  private static Optional<String> number(String option, String user, Path workingFolder)
      throws IOException {
    Programs.Ending ending = Programs.run(List.of("id", option, user), workingFolder, AT_MOST);
    return ending.succeeded() ? Optional.of(ending.output()) : Optional.empty();
  }

  private boolean runs(Binaries binaries, Path dataFolder) throws IOException {
    try {
      if (owner != null) {
        Folders.setMode(dataFolder, "rwx--x--x");
      }
      return Programs.run(
              command(binaries.program("postgres"), List.of("--version")), dataFolder, AT_MOST)
          .succeeded();
    } catch (IOException e) {
      return false;
    }
  }
}

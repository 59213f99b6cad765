package dev.winnow.engine.sandbox;

import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.ContainerConfig;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Gets the image that a task brings: built of its Dockerfile by the Engine, with network, or found by its name.
record ImageBuild(DockerEngine engine, Registries registries, Shell shell) {

  /// Of tests, the oracle, the reward, and Winnow's own.
  private static final List<String> PLACES = List.of("/winnow", "/tests", "/solution", "/logs/verifier");
  /// Of the sandbox and of the system: nothing can be laid over these, or over what holds them.
  private static final List<String> TAKEN = Stream.concat(PLACES.stream(), Stream.of("/tmp", "/dev", "/proc", "/sys", "/etc", "/usr/bin", "/usr/lib", "/bin",
      "/lib", "/lib64", "/sbin")).toList();

  TaskImage image(ImageRecipe recipe) throws SandboxException {
    String name = recipe.named().isEmpty() ? built(recipe) : found(recipe);
    InspectImageResponse image = engine.client().inspectImageCmd(name).exec();
    ContainerConfig config = image.getConfig();
    if (!"amd64".equals(image.getArch()) || !"linux".equals(image.getOs())) {
      throw new SandboxException("the image is for " + image.getOs() + " on " + image.getArch() + ", and the sandbox for linux on amd64");
    }
    // A volume stays writable in a container whose root is not, and outlives a run.
    if (config != null && config.getVolumes() != null && !config.getVolumes().isEmpty()) {
      throw new SandboxException("the image declares volumes " + config.getVolumes().keySet() + ", which nothing wipes between two runs; leave VOLUME out");
    }
    String folder = folder(recipe, config);
    refuseWithout("/usr/bin/perl", image.getId());
    return new TaskImage(image.getId(), folder, environment(config), PLACES);
  }

  /// The certificates of the caller are not handed over: they would stay in the image.
  private String built(ImageRecipe recipe) throws SandboxException {
    var docker = BaseTree.program("docker", "apt-get install docker.io");
    var command = new ArrayList<>(List.of("timeout", "-k", "5", Long.toString(recipe.patience().toSeconds()), docker, "build", "-q", "--force-rm"));
    registries.proxies().forEach((key, value) -> command.addAll(List.of("--build-arg", key + "=" + value)));
    command.add(recipe.context().toString());
    try {
      // An Engine without buildx warns of its age on the same stream.
      return shell.said(command).lines().filter(line -> line.matches("sha256:[0-9a-f]{64}")).findFirst()
          .orElseThrow(() -> new SandboxException("it names no image"));
    } catch (SandboxException trouble) {
      throw new SandboxException("the Engine does not build environment/Dockerfile: " + said(trouble), trouble);
    }
  }

  private String found(ImageRecipe recipe) throws SandboxException {
    if (engine.holds(recipe.named())) return recipe.named();
    var docker = BaseTree.program("docker", "apt-get install docker.io");
    try {
      shell.run(List.of("timeout", "-k", "5", Long.toString(recipe.patience().toSeconds()), docker, "pull", "-q", recipe.named()));
      return recipe.named();
    } catch (SandboxException trouble) {
      throw new SandboxException("the image '" + recipe.named() + "' cannot be had: " + said(trouble), trouble);
    }
  }

  private static String said(SandboxException trouble) {
    return trouble.getMessage().lines().reduce((_, last) -> last).orElse("");
  }

  /// The supervisor is a Perl program; see docs/adr/0013.
  private void refuseWithout(String program, String image) throws SandboxException {
    var container = engine.client().createContainerCmd(image).withCmd("true").withLabels(Map.of(DockerSandboxes.OWNER, Owner.self().toString())).exec().getId();
    try {
      engine.client().copyArchiveFromContainerCmd(container, program).exec().close();
    } catch (NotFoundException none) {
      throw new SandboxException("the image holds no " + program + ", which the sandbox's supervisor needs; images of Debian and Ubuntu do", none);
    } catch (DockerException | IOException trouble) {
      throw new SandboxException("the image cannot be looked into: " + trouble.getMessage(), trouble);
    } finally {
      engine.client().removeContainerCmd(container).exec();
    }
  }

  private static String folder(ImageRecipe recipe, ContainerConfig config) throws SandboxException {
    String folder = !recipe.folder().isEmpty() ? recipe.folder() : config == null || config.getWorkingDir() == null ? "" : config.getWorkingDir();
    if (folder.isEmpty() || folder.equals("/")) {
      throw new SandboxException("the image has no working folder of its own: add WORKDIR /app, or workdir below [environment]");
    }
    boolean plain = folder.matches("(/[A-Za-z0-9_@+=:,.-]+)+") && !(folder + "/").contains("/../") && !(folder + "/").contains("/./");
    boolean taken = TAKEN.stream().anyMatch(place -> (folder + "/").startsWith(place + "/") || place.startsWith(folder + "/"));
    if (!plain || taken) throw new SandboxException("the working folder " + folder + " cannot be laid anew for each run; a folder of its own, such as /app, can");
    return folder;
  }

  private static Map<String, String> environment(ContainerConfig config) {
    var environment = new TreeMap<>(Map.of("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"));
    if (config != null && config.getEnv() != null) {
      Arrays.stream(config.getEnv()).map(line -> line.split("=", 2)).filter(pair -> pair.length == 2 && !pair[0].isEmpty())
          .forEach(pair -> environment.put(pair[0], pair[1]));
    }
    // There is no home of the task's user in the image.
    environment.put("HOME", "/tmp");
    return environment;
  }
}

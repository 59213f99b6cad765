package dev.winnow.engine.sandbox;

import dev.winnow.language.Kit;
import java.util.List;
import java.util.Map;

/// A Winnow to be killed: holds a sandbox in which something runs.
class Holder {

  public static void main(String[] arguments) throws Exception {
    try (var sandboxes = arguments[0].equals("docker") ? DockerSandboxes.connect(Way.KITS) : BubblewrapSandboxes.connect(Way.KITS);
        var sandbox = sandboxes.open(Kit.BASE, Limits.USUAL)) {
      System.out.println(Owner.self());
      sandbox.run(new Job(List.of(), List.of("/bin/sleep", arguments[1]), Map.of(), "/work", Limits.USUAL));
    }
  }
}

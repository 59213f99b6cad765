package dev.winnow.engine.sandbox;

import dev.winnow.language.Kit;

/// Containers of a task's own image: whatever kit is asked for, the image stands in its place.
record InImage(DockerSandboxes sandboxes, TaskImage image) implements Sandboxes {

  @Override
  public String name() {
    return sandboxes.name();
  }

  @Override
  public String limits() {
    return sandboxes.limits();
  }

  @Override
  public void ready(Kit kit) {}

  @Override
  public Sandbox open(Kit kit, Limits ceiling) throws SandboxException {
    return sandboxes.open(image.id(), image.inputs(), ceiling);
  }

  /// What is open belongs to the sandboxes below.
  @Override
  public void close() {}
}

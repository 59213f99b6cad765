package dev.winnow.engine.sandbox;

class DockerSandboxTest extends SandboxContract {

  DockerSandboxTest() {
    super(Way.DOCKER);
  }
}

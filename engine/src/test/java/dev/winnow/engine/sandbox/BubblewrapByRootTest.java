package dev.winnow.engine.sandbox;

class BubblewrapByRootTest extends SandboxContract {

  BubblewrapByRootTest() {
    super(Way.BUBBLEWRAP_BY_ROOT);
  }
}

package dev.winnow.engine.sandbox;

class BubblewrapByCallerTest extends SandboxContract {

  BubblewrapByCallerTest() {
    super(Way.BUBBLEWRAP_BY_AN_ORDINARY_CALLER);
  }
}

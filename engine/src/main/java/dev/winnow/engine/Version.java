package dev.winnow.engine;

/// Which Winnow this is. A test holds it against the pom.
public final class Version {

  public static final String WINNOW = "0.1.0";

  private Version() {}
}

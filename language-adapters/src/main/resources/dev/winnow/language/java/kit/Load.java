package dev.winnow.inside;

import java.io.IOException;

/// Loads and initialises classes, and calls nothing in them: `Load CLASS ...`. Exit status 1 and the reason, in the last line
/// printed, where one cannot be loaded.
public final class Load {

  public static void main(String[] classes) throws IOException {
    Channel channel = Channel.open();
    try {
      for (String name : classes) Class.forName(name);
    } catch (Throwable thrown) {
      Throwable cause = thrown instanceof ExceptionInInitializerError initializer && initializer.getCause() != null ? initializer.getCause() : thrown;
      System.err.println("\n" + Channel.message(cause));
      Runtime.getRuntime().halt(1);
    }
    channel.done();
    Runtime.getRuntime().halt(0);
  }
}

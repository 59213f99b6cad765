package dev.winnow.inside;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/// Runs the `main` of each class in this JVM, one after the other: `Mains CLASS FILE LINES ...`. A main that throws has failed.
///
/// Lines, with commas between them, are those of the elements it decides by; or one, the main's own.
public final class Mains {

  public static void main(String[] arguments) throws IOException {
    Channel channel = Channel.open();
    boolean failed = false;
    for (int i = 0; i < arguments.length; i += 3) failed |= !run(arguments[i], arguments[i + 1], lines(arguments[i + 2]), channel);
    channel.done();
    if (System.getProperty("winnow.training") == null) Runtime.getRuntime().halt(failed ? 1 : 0);
  }

  private static int[] lines(String listed) {
    return Arrays.stream(listed.split(",")).mapToInt(Integer::parseInt).toArray();
  }

  private static boolean run(String name, String file, int[] lines, Channel channel) {
    Elements elements = Elements.begin(channel, name + ".main", file, lines);
    try {
      call(Class.forName(name));
      elements.returned();
      return true;
    } catch (Throwable thrown) {
      Throwable cause = thrown instanceof InvocationTargetException call && call.getCause() != null ? call.getCause() : thrown;
      elements.threw(cause);
      return false;
    }
  }

  private static void call(Class<?> type) throws ReflectiveOperationException {
    Method main;
    boolean plain = false;
    try {
      main = type.getDeclaredMethod("main", String[].class);
    } catch (NoSuchMethodException instance) {
      main = type.getDeclaredMethod("main");
      plain = true;
    }
    main.setAccessible(true);
    Object receiver = null;
    if (!Modifier.isStatic(main.getModifiers())) {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      receiver = constructor.newInstance();
    }
    if (plain) main.invoke(receiver);
    else main.invoke(receiver, (Object) new String[0]);
  }
}

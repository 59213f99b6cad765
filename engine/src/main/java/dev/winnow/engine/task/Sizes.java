package dev.winnow.engine.task;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Sizes as manifests spell them.
final class Sizes {

  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*([KMG]?)(?:i?B)?", Pattern.CASE_INSENSITIVE);

  private Sizes() {}

  /// Bytes: a whole number, or a text with a unit of 1024 (`"512 MiB"`); empty where it is neither, or 0.
  static Optional<Long> bytes(@Nullable Object value, long usual) {
    return switch (value) {
      case null -> Optional.of(usual);
      case Long number when number > 0 -> Optional.of(number);
      case String text -> {
        Matcher size = SIZE.matcher(text.strip());
        long bytes = size.matches() ? Long.parseLong(size.group(1)) << 10 * " KMG".indexOf(size.group(2).isEmpty() ? " " : size.group(2).toUpperCase(Locale.ROOT)) : 0;
        yield Optional.of(bytes).filter(some -> some > 0);
      }
      default -> Optional.empty();
    };
  }
}

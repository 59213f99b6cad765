package dev.winnow.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What makes a variant of the reference.
public sealed interface Change {

  /// Nothing changed: the reference, which is a variant too.
  Change NONE = new Files(Map.of());

  /// Ordered edits of one or more files, with the anchor of their site.
  record Edits(List<Edit> edits, Anchor anchor) implements Change {
    public Edits {
      edits = edits.stream().sorted(Comparator.comparing((Edit e) -> e.span().path())
          .thenComparingInt(e -> e.span().start()).thenComparingInt(e -> e.span().end())).toList();
      for (int i = 1; i < edits.size(); i++) {
        if (edits.get(i - 1).span().overlaps(edits.get(i).span())) {
          throw new IllegalArgumentException("edits overlap: " + edits.get(i - 1) + " and " + edits.get(i));
        }
      }
    }
  }

  /// Whole files: path to new text. A supplied program is one.
  record Files(Map<String, String> texts) implements Change {
    public Files {
      texts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }
  }

  static Change of(Site site, Span span, String replacement) {
    return of(site, new Edit(span, replacement));
  }

  static Change of(Site site, Edit... edits) {
    return new Edits(List.of(edits), site.anchor());
  }

  /// The files of a program after this change; files it does not touch are returned as they are.
  default SortedMap<String, Source> apply(SortedMap<String, Source> program) {
    var changed = new TreeMap<>(program);
    switch (this) {
      case Files files -> files.texts.forEach((path, text) -> changed.merge(path, new Source(path, text),
          (old, added) -> old.withText(text)));
      case Edits edits -> {
        var backwards = new ArrayList<>(edits.edits).reversed();
        for (Edit edit : backwards) {
          Source source = changed.get(edit.span().path());
          if (source == null) {
            throw new IllegalArgumentException("no file " + edit.span().path() + " to edit; there are " + program.keySet());
          }
          String text = source.text();
          String before = text.substring(0, edit.span().start());
          String after = text.substring(edit.span().end());
          changed.put(source.path(), source.withText(apart(apart(before, edit.replacement()), after)));
        }
      }
    }
    return changed;
  }

  /// One after the other, and never two words as one: `if(x)` with `false` for what is behind the `if`.
  private static String apart(String one, String other) {
    boolean words = !one.isEmpty() && !other.isEmpty() && Character.isJavaIdentifierPart(one.charAt(one.length() - 1))
        && Character.isJavaIdentifierPart(other.charAt(0));
    return words ? one + " " + other : one + other;
  }
}

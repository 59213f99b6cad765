package dev.winnow.language;

import java.util.List;

/// How a language spells what operators need. Operators compose phrases and never name a language.
///
/// Where a compiler insists on what the original used, a phrase keeps the original alive beside what replaces it.
public interface Phrases {

  String spell(Relation relation);

  String spell(Sign sign);

  /// A condition that is never true and keeps `condition` compiled where the compiler insists.
  String never(Operand condition);

  /// What is left of a connective when one side is dropped: the text for the whole site.
  String keep(Site.Connective site, boolean left);

  /// Constants of a type, most telling first; empty where none can be spelled.
  List<String> constants(Type type);

  /// Whether a text says the value of a constant already, if in other words.
  default boolean same(String constant, String text) {
    return constant.equals(text);
  }

  /// The edit that returns `constant` in place of the value at `index`.
  Edit returning(Site.Return site, int index, String constant);

  /// A statement that leaves a function with these values (none: without a value), whatever follows it.
  String leave(List<String> values);

  /// A statement that raises an error that no test expects, whatever follows it.
  String fail(String message);

  /// A statement that ends the innermost loop, whatever follows it.
  String stop();

  /// What stands for a statement that is left out.
  String without(Site.Statement statement);

  /// Whether one value may stand where the other stood, as far as their types are known.
  boolean interchangeable(Type one, Type other);
}

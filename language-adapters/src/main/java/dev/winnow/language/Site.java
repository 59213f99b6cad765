package dev.winnow.language;

import java.math.BigDecimal;
import java.util.List;

/// A place in a source that operators understand, free of grammar.
///
/// An adapter yields a site only where every edit its operators may make there can build, as far as it can know.
public sealed interface Site {

  /// The whole node; every edit of the site lies inside it.
  Span span();

  Anchor anchor();

  /// `left RELATION right`; a chain yields one site a pair.
  record Comparison(Span span, Anchor anchor, Operand left, Span operatorSpan, Relation relation, Operand right) implements Site {}

  /// `left AND right`, `left OR right`.
  record Connective(Span span, Anchor anchor, Logic logic, Operand left, Operand right) implements Site {}

  /// How a [Connective] joins.
  enum Logic { AND, OR }

  /// `left SIGN right` on numbers, or `left SIGN= right` where `assigned`.
  record Arithmetic(Span span, Anchor anchor, Operand left, Span operatorSpan, Sign sign, Operand right, boolean assigned) implements Site {}

  /// A number, with the range its place allows (an index that must not be negative, the limits of its type).
  ///
  /// @param suffix what the language hangs on (`L`, `f`), kept by every replacement
  record NumberLiteral(Span span, Anchor anchor, BigDecimal value, String suffix, BigDecimal least, BigDecimal most) implements Site {}

  /// A string that is a value (no documentation, import path or annotation).
  ///
  /// @param content what stands between the quotes, as written
  /// @param inner its span, without the quotes
  record StringLiteral(Span span, Anchor anchor, Span inner, String content) implements Site {}

  /// A call; its type is NOTHING where its value is not used.
  ///
  /// @param inputs the receiver first where `method`, then the arguments that can stand elsewhere (no spread ones)
  record Call(Span span, Anchor anchor, String name, Meaning meaning, boolean method, List<Operand> inputs, Type type) implements Site {
    public Call {
      inputs = List.copyOf(inputs);
    }

    /// The inputs without the receiver.
    public List<Operand> arguments() {
      return method ? inputs.subList(1, inputs.size()) : inputs;
    }
  }

  /// Bounds of a slice, a range or a counting loop.
  record Range(Span span, Anchor anchor, Form form, List<Limit> limits) implements Site {
    public Range {
      limits = List.copyOf(limits);
    }
  }

  /// What a [Range] bounds. In a counting LOOP the end is the other side of its comparison.
  enum Form { RANGE, SLICE, LOOP }

  /// One bound.
  record Limit(End end, Operand operand) {}

  /// Which bound.
  enum End { FIRST, LAST }

  /// An `if` without else whose body always leaves (return, raise, break, continue).
  record Guard(Span span, Anchor anchor, Operand condition) implements Site {}

  /// A return with values.
  ///
  /// @param types the declared result types, as many as values; unknown where nothing is declared
  record Return(Span span, Anchor anchor, List<Operand> values, List<Type> types) implements Site {
    public Return {
      values = List.copyOf(values);
      types = List.copyOf(types);
      if (values.size() != types.size()) {
        throw new IllegalArgumentException(values.size() + " values but " + types.size() + " types at " + span);
      }
    }
  }

  /// The body of a function or method.
  ///
  /// @param gap before its first statement
  /// @param results the result types; empty for none; one unknown where nothing is declared
  /// @param single whether it is nothing but one return
  record Body(Span span, Anchor anchor, String name, Gap gap, List<Type> results, boolean single) implements Site {
    public Body {
      results = List.copyOf(results);
    }
  }

  /// A statement that may be left out: one with an effect, which declares nothing.
  record Statement(Span span, Anchor anchor, String text) implements Site {}

  /// A loop that ends by itself: its condition or its sequence ends it.
  ///
  /// @param first before the first statement of its body
  /// @param last after the last one; equals `first` where control never gets there
  record Loop(Span span, Anchor anchor, Gap first, Gap last) implements Site {}
}

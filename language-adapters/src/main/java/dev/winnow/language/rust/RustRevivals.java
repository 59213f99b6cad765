package dev.winnow.language.rust;

import dev.winnow.language.Edit;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.syntax.Syntax;
import java.util.List;

/// `#[ignore]` and `#[ignore = "..."]` go; `#[cfg_attr(..., ignore)]` is a condition and stays.
final class RustRevivals {

  private RustRevivals() {}

  static List<Edit> of(Source tests) throws ParseFailure {
    return Syntax.parse("rust", tests).all().filter(node -> node.is("attribute_item"))
        .filter(item -> item.parts().stream().anyMatch(attribute -> attribute.text().matches("(?s)ignore\\s*(=.*)?")))
        .map(item -> new Edit(item.span(), "\n".repeat((int) item.text().chars().filter(c -> c == '\n').count()))).toList();
  }
}

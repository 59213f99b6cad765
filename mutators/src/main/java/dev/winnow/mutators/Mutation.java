package dev.winnow.mutators;

import dev.winnow.language.Change;
import dev.winnow.language.Site;

/// A change with the operator that proposed it and the site it was proposed at.
public record Mutation(Operator operator, Site site, Change change) {}

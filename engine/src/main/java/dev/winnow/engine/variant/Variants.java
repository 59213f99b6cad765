package dev.winnow.engine.variant;

import dev.winnow.engine.Options;
import dev.winnow.engine.task.Program;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.variant.Variant.Family;
import dev.winnow.engine.variant.Variant.Side;
import dev.winnow.language.Anchor;
import dev.winnow.language.Change;
import dev.winnow.language.Edit;
import dev.winnow.language.Phrases;
import dev.winnow.language.Site;
import dev.winnow.language.Source;
import dev.winnow.language.Type;
import dev.winnow.mutators.Mutation;
import dev.winnow.mutators.Mutators;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// The variants of a task: supplied programs, degenerate ones, mutants; in this order.
///
/// @param chosen what is judged
/// @param proposed how many mutants there were before sampling
public record Variants(List<Variant> chosen, int proposed) {

  public Variants {
    chosen = List.copyOf(chosen);
  }

  /// @param sites of all solution files, in order
  public static Variants of(Task task, List<Site> sites, Options options) {
    var program = new TreeMap<String, Source>();
    task.suite().solution().forEach(source -> program.put(source.path(), source));
    var chosen = new ArrayList<Variant>();
    if (options.families().contains(Family.SUPPLIED)) task.programs().stream().map(Variants::supplied).forEach(chosen::add);
    if (options.families().contains(Family.DEGENERATE)) chosen.addAll(degenerate(task, sites));
    int proposed = 0;
    if (options.families().contains(Family.MUTANT)) {
      List<Variant> mutants = mutants(task, program, Mutators.propose(options.operators(), sites, task.adapter().phrases(), program));
      proposed = mutants.size();
      chosen.addAll(sampled(mutants, options));
    }
    return new Variants(chosen, proposed);
  }

  private static Variant supplied(Program program) {
    String name = (program.right() ? "right/" : "wrong/") + program.name();
    return new Variant("s-" + digest(name), program.right() ? Side.RIGHT : Side.WRONG, Family.SUPPLIED, program.name(), "",
        program.change(), List.of());
  }

  /// Two programs that no suite may accept: every body raises; every body returns a constant at once.
  private static List<Variant> degenerate(Task task, List<Site> sites) {
    Phrases phrases = task.adapter().phrases();
    var variants = new ArrayList<Variant>();
    everywhere(task, "raise-everywhere", sites, _ -> List.of(phrases.fail("winnow"))).ifPresent(variants::add);
    everywhere(task, "constant-everywhere", sites, body -> constants(body, phrases)).ifPresent(variants::add);
    return variants;
  }

  /// @param statement what each body begins with; none: the body is left as it is
  private static java.util.Optional<Variant> everywhere(Task task, String name, List<Site> sites, Function<Site.Body, List<String>> statement) {
    List<Edit> edits = sites.stream().filter(Site.Body.class::isInstance).map(Site.Body.class::cast)
        .flatMap(body -> statement.apply(body).stream().map(body.gap()::fill)).toList();
    if (edits.isEmpty()) return java.util.Optional.empty();
    var change = new Change.Edits(edits, new Anchor(edits.getFirst().span(), Anchor.Place.BODY));
    return java.util.Optional.of(new Variant("d-" + digest(name), Side.WRONG, Family.DEGENERATE, name, "", change, List.of()));
  }

  private static List<String> constants(Site.Body body, Phrases phrases) {
    var values = new ArrayList<String>();
    for (Type type : body.results()) {
      List<String> constants = phrases.constants(type);
      if (constants.isEmpty()) return List.of();
      values.add(constants.getFirst());
    }
    return List.of(phrases.leave(values));
  }

  private static List<Variant> mutants(Task task, SortedMap<String, Source> program, List<Mutation> mutations) {
    var ordinals = new HashMap<String, Integer>();
    var mutants = new ArrayList<Variant>();
    for (Mutation mutation : mutations) {
      if (!(mutation.change() instanceof Change.Edits edits)) throw new IllegalStateException("an operator proposed whole files: " + mutation);
      String identity = identity(mutation, edits, program);
      int ordinal = ordinals.merge(identity, 1, Integer::sum);
      List<Edit> mends = task.adapter().mends(List.copyOf(edits.apply(program).values()));
      mutants.add(new Variant("m-" + digest(identity + ordinal), Side.WRONG, Family.MUTANT, mutation.operator().name(), "", edits, mends));
    }
    return mutants;
  }

  /// What stays the same when code elsewhere moves: path, operator, the site's text and the change in it.
  private static String identity(Mutation mutation, Change.Edits edits, SortedMap<String, Source> program) {
    var text = new StringBuilder(mutation.operator().name());
    Source source = program.get(mutation.site().span().path());
    text.append('\0').append(source.path()).append('\0').append(source.text(mutation.site().span()));
    for (Edit edit : edits.edits()) {
      text.append('\0').append(edit.span().start() - mutation.site().span().start()).append('\0')
          .append(source.text(edit.span())).append('\0').append(edit.replacement());
    }
    return text.toString();
  }

  /// A seeded sample, taken in turn from the operators, in the original order.
  private static List<Variant> sampled(List<Variant> mutants, Options options) {
    if (options.maxVariants() == 0 || mutants.size() <= options.maxVariants()) return mutants;
    var byOperator = new LinkedHashMap<String, List<Variant>>();
    mutants.forEach(mutant -> byOperator.computeIfAbsent(mutant.operator(), _ -> new ArrayList<>()).add(mutant));
    byOperator.forEach((name, group) -> Collections.shuffle(group, new Random(options.seed() * 31 + name.hashCode())));
    var taken = new HashSet<String>();
    for (int round = 0; taken.size() < options.maxVariants(); round++) {
      for (List<Variant> group : byOperator.values()) {
        if (round < group.size() && taken.size() < options.maxVariants()) taken.add(group.get(round).id());
      }
    }
    return mutants.stream().filter(mutant -> taken.contains(mutant.id())).toList();
  }

  private static String digest(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

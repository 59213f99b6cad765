package dev.winnow.benchmarks;

import dev.winnow.engine.Options;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.variant.Variant;
import dev.winnow.engine.variant.Variants;
import dev.winnow.engine.verdict.Bench;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Site;
import dev.winnow.language.Source;
import dev.winnow.language.Types;
import dev.winnow.mutators.Mutation;
import dev.winnow.mutators.Mutators;
import dev.winnow.mutators.Operator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the operators made of one task.
///
/// @param key changes where any of its files, the kit or the options do
record TaskSites(String key, String task, String language, Map<String, SiteCount> operators) {

  static TaskSites of(String key, Task task, Bench bench, Options options) throws SandboxException, ParseFailure {
    Types types = bench.types();
    var program = new TreeMap<String, Source>();
    var sites = new ArrayList<Site>();
    for (Source source : task.suite().solution()) {
      program.put(source.path(), source);
      sites.addAll(task.adapter().sites(source, task.suite(), types));
    }
    List<Mutation> mutations = Mutators.propose(Mutators.ALL, sites, task.adapter().phrases(), program);
    List<Variant> built = options.maxVariants() == 0 ? List.of() : Variants.of(task, sites, options).chosen();
    List<Variant> unbuildable = bench.unbuildable(built);
    var operators = new LinkedHashMap<String, SiteCount>();
    for (Operator operator : Mutators.ALL) {
      List<Mutation> own = mutations.stream().filter(mutation -> mutation.operator() == operator).toList();
      operators.put(operator.name(), new SiteCount(Math.toIntExact(sites.stream().filter(operator::isFor).count()),
          Math.toIntExact(own.stream().map(Mutation::site).distinct().count()), own.size(), count(built, operator), count(unbuildable, operator)));
    }
    return new TaskSites(key, task.id(), task.adapter().language(), operators);
  }

  private static int count(List<Variant> variants, Operator operator) {
    return Math.toIntExact(variants.stream().filter(variant -> variant.operator().equals(operator.name())).count());
  }
}

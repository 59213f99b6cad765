package dev.winnow.engine.report;

import dev.winnow.engine.Options;
import dev.winnow.engine.Version;
import dev.winnow.engine.task.Task;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Hashes of what goes into a report: equal hash, equal report.
public final class InputHash {

  private final MessageDigest digest;

  private InputHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Everything that shapes a task's report: its files, its grader and limits, the options, the kit, the version.
  public static String of(Task task, Options options, String kit) {
    var hash = new InputHash();
    hash.add(Version.WINNOW).add(kit);
    hash.add(options.seed()).add(options.maxVariants()).add(options.families()).add(options.suite()).add(options.format());
    options.operators().forEach(operator -> hash.add(operator.name()));
    hash.add(task.id()).add(task.adapter().language()).add(task.format()).add(task.path()).add(task.requirement())
        .add(task.suiteId()).add(task.grader()).add(task.limits());
    task.suite().sources().forEach(source -> hash.add(source.path()).add(source.encode()).add(source.testRegions()));
    hash.add("support");
    task.suite().support().forEach((path, bytes) -> hash.add(path).add(bytes));
    hash.add("dependencies").add(task.suite().dependencies());
    hash.add("programs");
    task.programs().forEach(program -> hash.add(program.name()).add(program.right()).add(program.change()));
    return hash.hex();
  }

  /// The tests of a task: equal hash, equal suite.
  static String suite(Task task) {
    var hash = new InputHash();
    task.suite().tests().forEach(source -> hash.add(source.path()).add(source.encode()));
    task.suite().solution().forEach(source -> source.testRegions().forEach(region -> hash.add(source.path()).add(source.text(region))));
    return hash.hex();
  }

  private InputHash add(Object value) {
    return add(value.toString().getBytes(StandardCharsets.UTF_8));
  }

  private InputHash add(byte[] bytes) {
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
    return this;
  }

  private String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}

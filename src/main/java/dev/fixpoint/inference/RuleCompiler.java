package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Compiles DRL while the program runs. The only class that needs the Drools compiler. */
final class RuleCompiler {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");

  /** What the parser says, with its own place in front. */
  private static final Pattern PARSED = Pattern.compile("\\[ERR \\d+\\] Line (\\d+):(\\d+) (.*)");

  /** What follows from a mistake that is told besides. */
  private static final Pattern ECHO =
      Pattern.compile("^Java source of |^Parser returned a null Package");

  private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w{2,}");
  private static final String OURS = "dev.fixpoint";
  private static final String CODE = "bad-rule";

  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();

  /** Our files by the names that Drools knows them by. */
  private final Map<String, Source> sources = new TreeMap<>();

  private record Source(String name, List<String> lines) {}

  private RuleCompiler(Path folder) {
    this.folder = folder;
  }

  static OwnRules compile(Path folder) {
    return new RuleCompiler(folder).compile();
  }

  private OwnRules compile() {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(services.newReleaseId("own", "rules", "1"));
    CRC32 digest = new CRC32();
    for (Path file : files()) {
      String text = read(file);
      digest.update((file + "\n" + text).getBytes(StandardCharsets.UTF_8));
      write(file, text, files);
    }
    refuseIfWrong();
    KieBuilder builder =
        services
            .newKieBuilder(files, OwnRules.class.getClassLoader())
            .buildAll(ExecutableModelProject.class);
    builder.getResults().getMessages(Message.Level.ERROR).forEach(this::take);
    refuseIfWrong();
    List<Model> models = models((InternalKieModule) builder.getKieModule());
    int count = models.stream().mapToInt(model -> model.getRules().size()).sum();
    return new OwnRules(models, count, Long.toHexString(digest.getValue()));
  }

  private List<Path> files() {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> files =
          paths
              .filter(path -> path.toString().endsWith(".drl") && Files.isRegularFile(path))
              .filter(path -> !path.getFileName().toString().startsWith("."))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        problems.add(
            problem(
                new Problem.Place(folder.toString(), 1, 1),
                "No file below the folder ends in \".drl\".",
                "Name the folder that holds your rules, or leave --rules out.",
                ""));
      }
      return files;
    } catch (IOException unreadable) {
      problems.add(
          problem(
              new Problem.Place(folder.toString(), 1, 1),
              "There is no such folder, or it cannot be read.",
              "Name the folder that holds your rules, or leave --rules out.",
              ""));
      return List.of();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The rules in " + file + " cannot be read", unreadable);
    }
  }

  /** Drools wants a file to lie where its package says; ours lie where their owner put them. */
  private void write(Path file, String text, KieFileSystem files) {
    Matcher matcher = PACKAGE.matcher(text);
    Source source = new Source(file.toString(), text.lines().toList());
    if (!matcher.find()) {
      problems.add(
          problem(
              new Problem.Place(source.name(), 1, 1),
              "The file declares no package.",
              "Begin it with a package of your own: \"package acme.rules;\".",
              ""));
      return;
    }
    String name = matcher.group(1);
    if (name.equals(OURS) || name.startsWith(OURS + ".")) {
      int line = (int) text.substring(0, matcher.start(1)).lines().count();
      problems.add(
          problem(
              new Problem.Place(source.name(), Math.max(1, line), 1),
              "The package " + name + " is Fixpoint's own.",
              "Take a package of your own: \"package acme.rules;\".",
              matcher.group().strip()));
      return;
    }
    String path =
        "src/main/resources/"
            + name.replace('.', '/')
            + "/r"
            + sources.size()
            + "-"
            + file.getFileName();
    sources.put(path, source);
    files.write(path, text);
  }

  private void take(Message message) {
    String text = message.getText().strip().lines().findFirst().orElse("");
    if (ECHO.matcher(text).find() && !problems.isEmpty()) {
      return;
    }
    String path = String.valueOf(message.getPath());
    Optional<Source> told =
        sources.entrySet().stream()
            .filter(each -> each.getKey().endsWith(path))
            .findFirst()
            .map(Map.Entry::getValue);
    Matcher parsed = PARSED.matcher(text);
    if (told.isPresent() && parsed.matches()) {
      int line = Integer.parseInt(parsed.group(1));
      tell(told.get(), line, Integer.parseInt(parsed.group(2)) + 1, parsed.group(3));
    } else if (told.isPresent() && message.getLine() > 0) {
      tell(told.get(), message.getLine(), 1, text);
    } else {
      tell(told.map(List::of).orElseGet(() -> List.copyOf(sources.values())), text);
    }
  }

  /**
   * Of some mistakes Drools tells no place, or one in the Java that it makes of the rule: then the
   * place is that of the first of the message's words that stands in the file.
   */
  private void tell(List<Source> possible, String text) {
    String quoted = text.substring(text.lastIndexOf(": ") + 1);
    for (String words : List.of(quoted, text)) {
      Matcher word = WORD.matcher(words);
      while (word.find()) {
        Pattern whole = Pattern.compile("\\b" + word.group() + "\\b");
        for (Source source : possible) {
          for (int i = 0; i < source.lines().size(); i++) {
            Matcher there = whole.matcher(source.lines().get(i));
            if (there.find()) {
              tell(source, i + 1, there.start() + 1, text);
              return;
            }
          }
        }
      }
    }
    tell(possible.getFirst(), 1, 1, text);
  }

  private void tell(Source source, int line, int column, String text) {
    problems.add(
        problem(
            new Problem.Place(source.name(), line, column),
            text.endsWith(".") ? text : text + ".",
            "",
            line <= source.lines().size() ? source.lines().get(line - 1) : ""));
  }

  private static Problem problem(
      Problem.Place place, String message, String mend, String sourceLine) {
    return new Problem(place, Problem.Severity.ERROR, CODE, message, mend, sourceLine, null);
  }

  private void refuseIfWrong() {
    if (!problems.isEmpty()) {
      throw new OwnRules.Refused(problems.stream().distinct().sorted().toList());
    }
  }

  private static List<Model> models(InternalKieModule module) {
    Map<String, byte[]> classes = new HashMap<>();
    TreeSet<String> names = new TreeSet<>();
    for (String file : module.getFileNames()) {
      if (file.endsWith(".class")) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        classes.put(name, module.getBytes(file));
      } else if (file.toLowerCase(Locale.ROOT).endsWith("drools-model")) {
        new String(module.getBytes(file), StandardCharsets.UTF_8)
            .lines()
            .map(String::strip)
            .filter(line -> line.matches("[\\w.$]+"))
            .forEach(names::add);
      }
    }
    ClassLoader loader = new CompiledClasses(classes);
    List<Model> models = new ArrayList<>();
    for (String name : names) {
      try {
        models.add(
            Class.forName(name, true, loader)
                .asSubclass(Model.class)
                .getDeclaredConstructor()
                .newInstance());
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException("Drools wrote no model " + name, impossible);
      }
    }
    return models;
  }

  /** Holds what was compiled, apart from everything else. */
  private static final class CompiledClasses extends ClassLoader {
    private final Map<String, byte[]> classes;

    CompiledClasses(Map<String, byte[]> classes) {
      super("own-rules", OwnRules.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}

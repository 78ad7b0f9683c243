package dev.fixpoint.knowledge;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The built-in content as the build parsed it, in one resource: opening hundreds of resources,
 * parsing YAML and trying out expressions is most of what a cold start would cost. A file whose
 * text is still the same is taken from here, whatever pack it stands in, and goes through the same
 * checks.
 */
public final class PreparedContent {
  private static final String RESOURCE = "/META-INF/fixpoint/prepared-content";

  /** Not read by the build, which may find an older form of it. */
  private static final class BuiltIn {
    private static final PreparedContent CONTENT = load();

    private BuiltIn() {}
  }

  private final Map<String, Prepared> files = new LinkedHashMap<>();
  private final Set<String> expressions = new HashSet<>();
  private final String fingerprint;

  /** A file as the build found it: its text, and the bytes of its root, not unpacked yet. */
  private record Prepared(String text, ByteBuffer root) {}

  private PreparedContent(ByteBuffer in) {
    fingerprint = PackedNodes.text(in);
    for (int left = in.getInt(); left > 0; left--) {
      String name = PackedNodes.text(in);
      String text = PackedNodes.text(in);
      int size = in.getInt();
      files.put(name, new Prepared(text, in.slice(in.position(), size)));
      in.position(in.position() + size);
    }
    for (int left = in.getInt(); left > 0; left--) {
      expressions.add(PackedNodes.text(in));
    }
  }

  /**
   * The texts of the built-in files by their names.
   *
   * @throws IllegalStateException if the class path was built without its content
   */
  static Map<String, String> texts() {
    if (BuiltIn.CONTENT.files.isEmpty()) {
      throw new IllegalStateException(
          "The class path holds no "
              + RESOURCE
              + "; build with \"mvn process-classes\", which writes it.");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    BuiltIn.CONTENT.files.forEach((name, file) -> texts.put(name, file.text()));
    return texts;
  }

  /** The root of a file with this text, if the build parsed it. */
  static Optional<Node> find(String file, String text) {
    Prepared prepared = BuiltIn.CONTENT.files.get(file);
    return prepared == null || !prepared.text().equals(text)
        ? Optional.empty()
        : Optional.of(PackedNodes.unpack(prepared.root().duplicate(), file));
  }

  /** The fingerprint of these files, if they are the built-in ones. */
  static Optional<String> fingerprint(Map<String, String> files) {
    boolean isBuiltIn =
        files.size() == BuiltIn.CONTENT.files.size()
            && BuiltIn.CONTENT.files.entrySet().stream()
                .allMatch(file -> file.getValue().text().equals(files.get(file.getKey())));
    return isBuiltIn ? Optional.of(BuiltIn.CONTENT.fingerprint) : Optional.empty();
  }

  /** Whether the build has compiled this expression already. */
  static boolean hasCompiled(String expression) {
    return BuiltIn.CONTENT.expressions.contains(expression);
  }

  private static PreparedContent load() {
    try (@Nullable InputStream resource = PreparedContent.class.getResourceAsStream(RESOURCE)) {
      return new PreparedContent(
          resource == null
              ? ByteBuffer.allocate(3 * Integer.BYTES)
              : ByteBuffer.wrap(resource.readAllBytes()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * A step of the build: parses every file of a folder.
   *
   * @param arguments the folder of content, and the folder of classes to write to
   * @throws IllegalArgumentException if a file is no YAML, or has a field twice
   */
  public static void main(String[] arguments) throws IOException {
    Map<String, String> texts = new TreeMap<>(PackReader.folder(Path.of(arguments[0])).files());
    Path target = Path.of(arguments[1] + RESOURCE);
    Files.createDirectories(target.getParent());
    Set<String> expressions = new TreeSet<>();
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(target))) {
      PackedNodes.text(Fingerprint.computed(texts), out);
      out.writeInt(texts.size());
      for (Map.Entry<String, String> file : texts.entrySet()) {
        Node root = parsed(file.getKey(), file.getValue());
        PackedNodes.text(file.getKey(), out);
        PackedNodes.text(file.getValue(), out);
        byte[] packed = PackedNodes.pack(root);
        out.writeInt(packed.length);
        out.write(packed);
        expressionsIn(root).stream().filter(SignatureParser::compiles).forEach(expressions::add);
      }
      out.writeInt(expressions.size());
      for (String expression : expressions) {
        PackedNodes.text(expression, out);
      }
    }
    System.out.printf("%d files of content%n", texts.size());
  }

  private static Node parsed(String file, String text) {
    Problems problems = new Problems(text);
    Optional<Node> root = YamlTree.parse(file, text, problems);
    // A field that stands twice is told, and the file is read all the same: who loads what was
    // prepared here would never hear of it.
    if (root.isEmpty() || problems.hasErrors()) {
      throw new IllegalArgumentException(
          String.join("\n", problems.sorted().stream().map(Problem::inOneLine).toList()));
    }
    return root.get();
  }

  private static List<String> expressionsIn(Node node) {
    List<String> expressions = new ArrayList<>();
    switch (node) {
      case Node.Scalar scalar -> {
        // Holds no field.
      }
      case Node.Sequence sequence ->
          sequence.items().forEach(item -> expressions.addAll(expressionsIn(item)));
      case Node.Mapping mapping -> {
        Problems untold = new Problems("");
        Fields fields = new Fields(mapping, "", untold);
        mapping
            .entry("matches")
            .ifPresent(each -> expressions.addAll(fields.scalars(each.value())));
        mapping.entries().forEach(each -> expressions.addAll(expressionsIn(each.value())));
      }
    }
    return expressions;
  }
}

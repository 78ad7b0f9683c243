package dev.fixpoint.knowledge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The built-in articles as the build parsed them. Parsing YAML is most of what a cold start costs;
 * a file whose text is still the same is taken from here, whatever pack it stands in, and goes
 * through the same checks.
 */
public final class PreparedContent {
  private static final String RESOURCE = "/META-INF/fixpoint/prepared-content";
  private static final int SCALAR = 0;
  private static final int SEQUENCE = 1;
  private static final int MAPPING = 2;

  private static final Map<String, Prepared> FILES = load();

  private PreparedContent() {}

  /** A file as the build found it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  private record Prepared(int length, int hash, byte[] node) {
    boolean isOf(String text) {
      return text.length() == length && text.hashCode() == hash;
    }
  }

  /** The root of a file with this text, if the build parsed it. */
  static Optional<Node> find(String file, String text) {
    Prepared prepared = FILES.get(file);
    if (prepared == null || !prepared.isOf(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          read(new DataInputStream(new ByteArrayInputStream(prepared.node())), file));
    } catch (IOException cut) {
      throw new UncheckedIOException(
          "The prepared content is cut short; build again from clean", cut);
    }
  }

  private static Map<String, Prepared> load() {
    Map<String, Prepared> files = new HashMap<>();
    try (@Nullable InputStream resource = PreparedContent.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        return files;
      }
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(resource.readAllBytes()));
      for (int left = in.readInt(); left > 0; left--) {
        String name = in.readUTF();
        int length = in.readInt();
        int hash = in.readInt();
        byte[] node = in.readNBytes(in.readInt());
        files.put(name, new Prepared(length, hash, node));
      }
      return files;
    } catch (IOException cut) {
      throw new UncheckedIOException(
          "The prepared content is cut short; build again from clean", cut);
    }
  }

  /**
   * A step of the build: parses every file of a folder.
   *
   * @param arguments the folder of content, and the folder of classes to write to
   */
  public static void main(String[] arguments) throws IOException {
    Pack pack = PackReader.folder(Path.of(arguments[0]));
    Path target = Path.of(arguments[1] + RESOURCE);
    Files.createDirectories(target.getParent());
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(target))) {
      Map<String, byte[]> nodes = new HashMap<>();
      for (Map.Entry<String, String> file : pack.files().entrySet()) {
        Optional<Node> root =
            YamlTree.parse(file.getKey(), file.getValue(), new Problems(file.getValue()));
        if (root.isPresent()) {
          ByteArrayOutputStream node = new ByteArrayOutputStream();
          write(root.get(), new DataOutputStream(node));
          nodes.put(file.getKey(), node.toByteArray());
        }
      }
      out.writeInt(nodes.size());
      for (Map.Entry<String, byte[]> node : nodes.entrySet()) {
        String text = pack.files().getOrDefault(node.getKey(), "");
        out.writeUTF(node.getKey());
        out.writeInt(text.length());
        out.writeInt(text.hashCode());
        out.writeInt(node.getValue().length);
        out.write(node.getValue());
      }
    }
  }

  private static void write(Node node, DataOutputStream out) throws IOException {
    out.writeInt(node.place().line());
    out.writeInt(node.place().column());
    switch (node) {
      case Node.Scalar scalar -> {
        out.writeByte(SCALAR);
        write(scalar.text(), out);
      }
      case Node.Sequence sequence -> {
        out.writeByte(SEQUENCE);
        out.writeInt(sequence.items().size());
        for (Node item : sequence.items()) {
          write(item, out);
        }
      }
      case Node.Mapping mapping -> {
        out.writeByte(MAPPING);
        out.writeInt(mapping.entries().size());
        for (Node.Entry entry : mapping.entries()) {
          write(entry.key(), out);
          out.writeInt(entry.place().line());
          out.writeInt(entry.place().column());
          write(entry.value(), out);
        }
      }
    }
  }

  private static void write(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static Node read(DataInputStream in, String file) throws IOException {
    Problem.Place place = new Problem.Place(file, in.readInt(), in.readInt());
    int kind = in.readByte();
    if (kind == SCALAR) {
      return new Node.Scalar(text(in), place);
    }
    int count = in.readInt();
    if (kind == SEQUENCE) {
      List<Node> items = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        items.add(read(in, file));
      }
      return new Node.Sequence(items, place);
    }
    List<Node.Entry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String key = text(in);
      Problem.Place keyPlace = new Problem.Place(file, in.readInt(), in.readInt());
      entries.add(new Node.Entry(key, keyPlace, read(in, file)));
    }
    return new Node.Mapping(entries, place);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}

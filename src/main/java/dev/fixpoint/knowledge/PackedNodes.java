package dev.fixpoint.knowledge;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Nodes as bytes, and back. */
final class PackedNodes {
  private static final int SCALAR = 0;
  private static final int SEQUENCE = 1;
  private static final int MAPPING = 2;

  private PackedNodes() {}

  static byte[] pack(Node node) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(node, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  /** What was packed; its places are in this file. */
  static Node unpack(ByteBuffer in, String file) {
    Problem.Place place = new Problem.Place(file, in.getInt(), in.getInt());
    int kind = in.get();
    if (kind == SCALAR) {
      return new Node.Scalar(text(in), place);
    }
    int count = in.getInt();
    if (kind == SEQUENCE) {
      List<Node> items = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        items.add(unpack(in, file));
      }
      return new Node.Sequence(items, place);
    }
    List<Node.Entry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String key = text(in);
      Problem.Place keyPlace = new Problem.Place(file, in.getInt(), in.getInt());
      entries.add(new Node.Entry(key, keyPlace, unpack(in, file)));
    }
    return new Node.Mapping(entries, place);
  }

  private static void write(Node node, DataOutputStream out) throws IOException {
    write(node.place(), out);
    switch (node) {
      case Node.Scalar scalar -> {
        out.writeByte(SCALAR);
        text(scalar.text(), out);
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
          text(entry.key(), out);
          write(entry.place(), out);
          write(entry.value(), out);
        }
      }
    }
  }

  private static void write(Problem.Place place, DataOutputStream out) throws IOException {
    out.writeInt(place.line());
    out.writeInt(place.column());
  }

  static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String text(ByteBuffer in) {
    int size = in.getInt();
    String text =
        new String(in.array(), in.arrayOffset() + in.position(), size, StandardCharsets.UTF_8);
    in.position(in.position() + size);
    return text;
  }
}

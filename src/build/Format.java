import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step of the build: holds the layout of the Java files with google-java-format, on the build's
 * own JDK.
 *
 * <p>Arguments: {@code check} or {@code apply}, then folders.
 */
public final class Format {
  private Format() {}

  public static void main(String[] arguments) throws IOException, FormatterException {
    boolean apply = arguments[0].equals("apply");
    Formatter formatter = new Formatter();
    List<Path> wrong = new ArrayList<>();
    for (String folder : List.of(arguments).subList(1, arguments.length)) {
      for (Path file : javaFiles(Path.of(folder))) {
        String before = Files.readString(file);
        String after =
            formatter.formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(before));
        if (!after.equals(before)) {
          wrong.add(file);
          if (apply) {
            Files.writeString(file, after);
          }
        }
      }
    }
    wrong.forEach(file -> System.out.println((apply ? "laid out: " : "layout differs: ") + file));
    if (!apply && !wrong.isEmpty()) {
      System.out.println("Lay them out with: mvn -Pformat verify -DskipTests");
      System.exit(1);
    }
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
  }
}

package dev.fixpoint.server;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.authoring.Preview;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Serves REST and the page. */
@SpringBootApplication(proxyBeanMethods = false)
public class FixpointServer {

  /**
   * What a server is started with.
   *
   * @param port the port to listen on; 0 takes a free one
   * @param host the address to listen on; empty for all
   * @param packs folders and archives, layered over the built-in knowledge in this order
   * @param properties further settings, by the names that docs/packs.md lists
   */
  public record Settings(int port, String host, List<Path> packs, Map<String, String> properties) {
    public Settings {
      packs = List.copyOf(packs);
      properties = Map.copyOf(properties);
    }

    /** Settings without further ones. */
    public Settings(int port, String host, List<Path> packs) {
      this(port, host, packs, Map.of());
    }
  }

  /** A server that runs, until it is closed. */
  public record Running(ConfigurableApplicationContext context) implements AutoCloseable {
    /** The port it listens on. */
    public int port() {
      var server = ((WebServerApplicationContext) context).getWebServer();
      return server == null ? 0 : server.getPort();
    }

    @Override
    public void close() {
      context.close();
    }
  }

  /**
   * Starts a server and returns when it answers.
   *
   * @throws RuntimeException if it cannot start; the reason, and what to do, is in the log by then
   */
  public static Running start(Settings settings) {
    return start(settings, application -> {});
  }

  /**
   * Starts a server that shows articles while they are written, at {@code /preview}, and answers
   * from their last good version. The preview is closed with the server.
   *
   * @throws RuntimeException if it cannot start; the reason, and what to do, is in the log by then
   */
  public static Running preview(Settings settings, Preview preview) {
    return start(
        settings,
        application ->
            application.addInitializers(
                context -> show(preview, (GenericApplicationContext) context)));
  }

  /** Whoever answers, answers from what is previewed. */
  private static void show(Preview preview, GenericApplicationContext context) {
    context.registerBean(Preview.class, () -> preview);
    context.registerBean(
        "previewed",
        Fixpoint.class,
        preview::fixpoint,
        bean -> {
          bean.setPrimary(true);
          // Closed with the preview.
          ((AbstractBeanDefinition) bean).setDestroyMethodName("");
        });
  }

  private static Running start(Settings settings, Consumer<SpringApplication> more) {
    Properties properties = defaults();
    properties.setProperty("server.port", Integer.toString(settings.port()));
    if (!settings.host().isEmpty()) {
      properties.setProperty("server.address", settings.host());
    }
    for (int i = 0; i < settings.packs().size(); i++) {
      properties.setProperty("fixpoint.packs[" + i + "]", settings.packs().get(i).toString());
    }
    settings.properties().forEach(properties::setProperty);
    SpringApplication application = new SpringApplication(FixpointServer.class);
    application.setDefaultProperties(properties);
    application.addInitializers(
        context ->
            context
                .getBeanFactory()
                .registerSingleton(
                    "packsBeingOpened", PacksBeingOpened.begin(context.getEnvironment())));
    more.accept(application);
    return new Running(application.run());
  }

  /**
   * Kept out of the root of the class path, where they would become the settings of a program that
   * embeds Fixpoint and is a Spring Boot application itself.
   */
  private static Properties defaults() {
    Properties properties = new Properties();
    try (@Nullable InputStream in = FixpointServer.class.getResourceAsStream("server.properties")) {
      properties.load(java.util.Objects.requireNonNull(in));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
    return properties;
  }
}

package dev.fixpoint.server.page;

import dev.fixpoint.server.RunningServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real Chromium without a window, with a profile of its own. {@code CHROMIUM} and {@code
 * CHROMEDRIVER} name other places than Debian's.
 */
final class Browser implements AutoCloseable {
  private final Path profile;
  private final ChromeDriver driver;

  private Browser(boolean hasScript) {
    try {
      profile = Files.createTempDirectory("fixpoint-browser");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    if (!hasScript) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(
                new File(System.getenv().getOrDefault("CHROMEDRIVER", "/usr/bin/chromedriver")))
            .usingAnyFreePort()
            .build();
    driver = new ChromeDriver(service, options);
    driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(20));
    laptop();
  }

  /** A browser as people have it. */
  static Browser withScript() {
    return new Browser(true);
  }

  /** A browser in which JavaScript is switched off. */
  static Browser withoutScript() {
    return new Browser(false);
  }

  /** A screen of 1280 by 800. */
  void laptop() {
    screen(1280, 800, false);
  }

  /** A screen of 390 by 844. */
  void phone() {
    screen(390, 844, true);
  }

  private void screen(int width, int height, boolean isMobile) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", isMobile));
  }

  void open(String path) {
    open(RunningServer.at(path));
  }

  void open(URI address) {
    driver.get(address.toString());
  }

  /** Waits until an element reads so. */
  void waitForText(String css, String words) {
    new WebDriverWait(driver, Duration.ofSeconds(30))
        .until(ExpectedConditions.textToBe(By.cssSelector(css), words));
  }

  /** Pastes a text into the empty page and diagnoses it. */
  void paste(String text) {
    open("/");
    driver.findElement(By.id("text")).sendKeys(text);
    press("button.main");
  }

  /** Clicks, and waits until the page that it was on has gone. */
  void press(String css) {
    WebElement main = driver.findElement(By.id("main"));
    driver.findElement(By.cssSelector(css)).click();
    new WebDriverWait(driver, Duration.ofSeconds(30)).until(whatever -> hasGone(main));
  }

  /**
   * While the page changes, the driver has two ways of saying that an element is of the old one.
   */
  private static boolean hasGone(WebElement element) {
    try {
      element.isEnabled();
      return false;
    } catch (StaleElementReferenceException gone) {
      return true;
    } catch (WebDriverException unknown) {
      if (String.valueOf(unknown.getMessage()).contains("does not belong to the document")) {
        return true;
      }
      throw unknown;
    }
  }

  void type(String css, String words) {
    WebElement field = driver.findElement(By.cssSelector(css));
    if (field.getTagName().equals("input")) {
      field.clear();
    }
    field.sendKeys(words);
  }

  /** The text of an element as it stands in the page, every line break in its place. */
  String exactText(String css) {
    return Objects.requireNonNull(
        driver.findElement(By.cssSelector(css)).getDomProperty("textContent"));
  }

  String text(String css) {
    return driver.findElement(By.cssSelector(css)).getText();
  }

  List<String> texts(String css) {
    List<String> texts = new ArrayList<>();
    driver.findElements(By.cssSelector(css)).forEach(each -> texts.add(each.getText()));
    return texts;
  }

  /** How many elements there are. Does not wait. */
  int count(String css) {
    driver.manage().timeouts().implicitlyWait(Duration.ZERO);
    int count = driver.findElements(By.cssSelector(css)).size();
    driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(20));
    return count;
  }

  String value(String css) {
    return String.valueOf(driver.findElement(By.cssSelector(css)).getDomProperty("value"));
  }

  String title() {
    return String.valueOf(driver.getTitle());
  }

  /** How far the page reaches beyond the screen's right edge, in pixels. */
  long overflow() {
    return measure("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  long measure(String expression) {
    Object number = driver.executeScript("return Math.round(" + expression + ")");
    return number instanceof Number known ? known.longValue() : -1;
  }

  String evaluate(String expression) {
    return String.valueOf(driver.executeScript("return String(" + expression + ")"));
  }

  /** What the browser complained about: refused scripts, missing files. */
  List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(entry -> entry.getMessage())
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException left) {
      // Chromium may still be writing; the folder is a temporary one
    }
  }
}

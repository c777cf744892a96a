package org.didbon;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.didbon.command.Command;

/** Holds the plan of the house: which package may know which, and where each library lives. */
@AnalyzeClasses(packages = "org.didbon", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /** Package -> the packages of ours that it may know. */
  private static final Map<String, List<String>> MAY_KNOW =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("domain", List.of()),
              Map.entry("text", List.of()),
              Map.entry("cache", List.of()),
              Map.entry("phrase", List.of("domain", "text")),
              // a fault of a query is told in the reader's language, wherever it comes up
              Map.entry("query", List.of("domain", "text", "phrase")),
              Map.entry("chart", List.of()),
              Map.entry("feed", List.of("domain", "cache", "text", "query")),
              Map.entry("archive", List.of("domain", "text", "query")),
              // it tries changes on what matches new items and what finds past ones
              Map.entry(
                  "rule",
                  List.of("domain", "text", "query", "phrase", "match", "actor", "archive")),
              Map.entry("actor", List.of("domain", "text", "query")),
              Map.entry("match", List.of("domain", "text", "query", "phrase", "actor")),
              Map.entry("story", List.of("domain", "text", "query")),
              Map.entry("summary", List.of("domain", "text", "query")),
              // an alert says what outlets changed of what it tells
              Map.entry("alert", List.of("domain", "text", "query", "phrase", "story.evidence")),
              Map.entry("alarm", List.of("domain", "phrase")),
              Map.entry("translate", List.of("domain", "cache", "text")),
              Map.entry("outbox", List.of("domain", "text", "query", "phrase"))));

  private static final List<String> STAGES =
      List.of(
          "domain",
          "cache",
          "text",
          "query",
          "phrase",
          "feed",
          "match",
          "archive",
          "rule",
          "actor",
          "story",
          "summary",
          "alert",
          "alarm",
          "outbox",
          "translate",
          "chart");

  private static final List<String> USE_CASES = with(STAGES, "pipeline", "command");

  static {
    MAY_KNOW.put("pipeline", STAGES);
    MAY_KNOW.put("command", STAGES);
    for (String edge : List.of("store", "chat", "job", "web")) {
      MAY_KNOW.put(edge, USE_CASES);
    }
    MAY_KNOW.put("chat.http", List.of());
    MAY_KNOW.put("config", with(USE_CASES, "chat", "web", "job", "store"));
  }

  /** Library -> the only packages of ours that may use it. */
  private static final Map<String, List<String>> HOMES =
      Map.ofEntries(
          Map.entry("com.github.benmanes.caffeine", List.of("cache")),
          Map.entry("org.quartz", List.of("job")),
          Map.entry("org.jdbi", List.of("store")),
          Map.entry("org.flywaydb", List.of("store")),
          Map.entry("com.zaxxer", List.of("store")),
          Map.entry("org.sqlite", List.of("store")),
          // Quartz is handed its connections
          Map.entry("java.sql", List.of("store", "job")),
          Map.entry("org.jsoup", List.of("feed")),
          Map.entry("org.mozilla.universalchardet", List.of("feed")),
          // the reference in tests; at home nowhere
          Map.entry("com.rometools", List.of()),
          Map.entry("okhttp3", List.of("feed", "chat")),
          Map.entry("java.net.http", List.of("translate")),
          Map.entry("com.ibm.icu", List.of("phrase", "text")),
          Map.entry("org.apache.lucene", List.of("archive", "text")),
          Map.entry("morfologik", List.of("text")),
          Map.entry("org.telegram", List.of("chat.telegram")),
          Map.entry("com.slack", List.of("chat.slack")),
          Map.entry("org.knowm.xchart", List.of("chart")),
          Map.entry("java.awt", List.of("chart")),
          Map.entry("io.javalin", List.of("web")),
          Map.entry("jakarta.servlet", List.of("web")),
          Map.entry("gg.jte", List.of("web")),
          Map.entry("io.prometheus", List.of("web")),
          Map.entry("org.eclipse.jetty", List.of("web")),
          Map.entry("org.jline", List.of("chat.console")),
          Map.entry("org.yaml", List.of("config")));

  @ArchTest
  static void eachPackageKnowsOnlyWhatItsRowAllows(JavaClasses classes) {
    MAY_KNOW.forEach(
        (home, known) -> {
          String[] allowed = packages(with(known, home));
          noClasses()
              .that()
              .resideInAPackage("org.didbon." + home + "..")
              .should()
              .dependOnClassesThat(
                  resideInAnyPackage("org.didbon..").and(not(resideInAnyPackage(allowed))))
              .allowEmptyShould(true)
              .check(classes);
        });
  }

  @ArchTest
  static void eachLibraryHasOneHome(JavaClasses classes) {
    HOMES.forEach(
        (library, homes) ->
            noClasses()
                .that()
                .resideOutsideOfPackages(packages(homes))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .allowEmptyShould(true)
                .check(classes));
  }

  @ArchTest
  static final ArchRule noCycles = slices().matching("org.didbon.(**)").should().beFreeOfCycles();

  /** Of two files that need each other, neither can be read, tried or changed alone. */
  @ArchTest
  static final ArchRule noCyclesOfClasses =
      slices().assignedFrom(new TopLevelClasses()).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule roomsOfCommandsDoNotKnowEachOther =
      slices().matching("org.didbon.command.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule whatCommandsStandOnKnowsNoRoom =
      noClasses()
          .that()
          .resideInAPackage("org.didbon.command")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.didbon.command.*..");

  @ArchTest
  static final ArchRule aRoomOfCommandsShowsNoCommandOfItsOwn =
      classes().that().implement(Command.class).should().notBePublic();

  @ArchTest
  static final ArchRule networksDoNotKnowEachOther =
      slices()
          .matching("org.didbon.chat.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(alwaysTrue(), resideInAPackage("org.didbon.chat.http"));

  /** The terminal is no network like others: the program's own output goes there. */
  @ArchTest
  static final ArchRule aNetworkIsNamedInTheListOfNetworksAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.didbon.chat.*..")
          .and()
          .doNotHaveFullyQualifiedName("org.didbon.config.ChatNetworks")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.didbon.chat.*..")
                  .and(not(resideInAPackage("org.didbon.chat.console"))));

  /** Whoever has the object could hold up everybody else in it. */
  @ArchTest
  static final ArchRule locksArePrivate =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areNotAnonymousClasses()
          .should()
          .haveModifier(JavaModifier.SYNCHRONIZED);

  @ArchTest
  static final ArchRule valuesKnowTheJdkAlone =
      noClasses()
          .that()
          .resideInAPackage("org.didbon.domain..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("java..", "org.didbon.domain..", "org.jspecify..");

  @ArchTest
  static final ArchRule onlyAppReadsTheSystemClock =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.didbon.App")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone");

  private static List<String> with(List<String> some, String... more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return all;
  }

  private static String[] packages(List<String> names) {
    return names.stream().map(name -> "org.didbon." + name + "..").toArray(String[]::new);
  }

  /** Each class with those nested in it. */
  private static final class TopLevelClasses implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass some) {
      String name = some.getName().replaceFirst("\\$.*", "");
      return name.startsWith("org.didbon.") ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "top-level classes";
    }
  }
}

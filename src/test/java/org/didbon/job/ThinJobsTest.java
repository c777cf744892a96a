package org.didbon.job;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** A job is when, not what: a tick calls one stage and knows nothing else. */
@AnalyzeClasses(packages = "org.didbon.job", importOptions = DoNotIncludeTests.class)
class ThinJobsTest {

  @ArchTest
  static final ArchRule aTickAsksNothingOfTheScheduler =
      noClasses()
          .that(assignableTo(Job.class))
          .and()
          .doNotHaveSimpleName("SteadyJob")
          .should()
          .callMethodWhere(target(owner(assignableTo(JobExecutionContext.class))));

  @ArchTest
  static final ArchRule noJobRunsTwiceAtOnce =
      classes()
          .that(assignableTo(Job.class))
          .and()
          .doNotHaveSimpleName("SteadyJob")
          .should()
          .beAnnotatedWith(DisallowConcurrentExecution.class);

  @ArchTest
  static final ArchRule noJobKnowsWhereThingsAreKept =
      noClasses()
          .that(assignableTo(Job.class))
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.didbon.store..", "org.didbon.chat.."));
}

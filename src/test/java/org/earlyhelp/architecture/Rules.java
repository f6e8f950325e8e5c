package org.earlyhelp.architecture;

import java.io.ObjectInputStream;
import java.time.Clock;
import java.util.Date;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.earlyhelp.shared.JsonColumn;
import org.hibernate.annotations.Immutable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

/** What the compiler does not check, each with its reason. */
final class Rules {

	static final ArchRule ENGINE_STAYS_IN_WORKFLOW = noClasses().that()
		.resideOutsideOfPackages("org.earlyhelp.workflow..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.camunda..")
		.because("the domain is sovereign and BPMN conducts it: a new engine must touch one package");

	static final ArchRule JOURNEY_KNOWS_NO_PROCESS = noClasses().that()
		.resideOutsideOfPackages("org.earlyhelp.workflow..", "org.earlyhelp.web..", "org.earlyhelp.demo..")
		.should()
		.dependOnClassesThat(DescribedPredicate.describe("belong to a workflow",
				(type) -> type.getPackageName().matches("org\\.earlyhelp(\\..*)?\\.workflow(\\..*)?")))
		.because("the journey decides and tells, and the workflow listens: never the other way");

	static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
		.that(DescribedPredicate.not(are("are clocks",
				Set.of("org.earlyhelp.shared.TimeOrderedId", "org.earlyhelp.shared.ServiceClock",
						"org.earlyhelp.shared.TimeConfiguration", "org.earlyhelp.shared.RealTime",
						"org.earlyhelp.workflow.engine.DemoClockTable", "org.earlyhelp.verify.WitnessServer"))))
		.should()
		.callCodeUnitWhere(DescribedPredicate.describe("it asks the machine for the time", Rules::asksTheMachine))
		.because("the service's clock can be moved and stopped, and every due date must follow it");

	static final ArchRule QUERIES_TAKE_NO_EXPRESSIONS = noClasses().should()
		.callMethodWhere(DescribedPredicate.describe("it is an engine query's *Expression method",
				(call) -> call.getTarget().getName().endsWith("Expression")
						&& call.getTargetOwner().getPackageName().startsWith("org.camunda")))
		.because("what a query evaluates may come from a caller (CVE-2026-109432)");

	static final ArchRule DATA_IS_NEVER_CODE = noClasses().should()
		.dependOnClassesThat(DescribedPredicate.describe("turn data into objects or code",
				(type) -> type.isEquivalentTo(ObjectInputStream.class)
						|| type.getPackageName().startsWith("javax.script")
						|| type.getPackageName().startsWith("org.springframework.expression")))
		.because("what was stored or sent must never run");

	static final ArchRule SHELL_IS_PACKAGE_PRIVATE = classes().that()
		.areMetaAnnotatedWith(Controller.class)
		.or()
		.areMetaAnnotatedWith(Configuration.class)
		.and()
		.doNotHaveSimpleName("EarlyHelpApplication")
		.should()
		.bePackagePrivate()
		.because("nobody calls a controller or a configuration but the framework");

	static final ArchRule REPOSITORIES_ARE_PUBLIC_ONLY_FOR_OTHERS = classes().that()
		.areAssignableTo(Repository.class)
		.should(bePublicOnlyWhereAnotherPackageUsesThem())
		.because("a package is private by default: public means that another one uses it");

	static final ArchRule NAMES_ARE_THE_SERVICES_WORDS = noClasses().should()
		.haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|Exception)")
		.because("if a practitioner would not say it, it says nothing");

	static final ArchRule CONSTRUCTORS_INJECT = noFields().should()
		.beAnnotatedWith(Autowired.class)
		.because("what an object needs is in its constructor, and final");

	static final ArchRule JSON_COLUMNS_ARE_IMMUTABLE = classes().that()
		.areAssignableTo(JsonColumn.class)
		.and()
		.doNotHaveFullyQualifiedName(JsonColumn.class.getName())
		.should()
		.beAnnotatedWith(Immutable.class)
		.because("else Hibernate copies each value through JSON for every row that it reads, and again to compare");

	private Rules() {
	}

	private static DescribedPredicate<JavaClass> are(String description, Set<String> names) {
		return DescribedPredicate.describe(description, (type) -> names.contains(type.getName()));
	}

	private static boolean asksTheMachine(JavaCall<?> call) {
		AccessTarget.CodeUnitCallTarget target = call.getTarget();
		String owner = call.getTargetOwner().getName();
		if (owner.equals(System.class.getName())) {
			return target.getName().equals("currentTimeMillis");
		}
		if (owner.equals(Clock.class.getName())) {
			return target.getName().startsWith("system") || target.getName().startsWith("tick");
		}
		if (owner.equals(Date.class.getName())) {
			return target.getName().equals("<init>") && target.getRawParameterTypes().isEmpty();
		}
		return owner.startsWith("java.time.") && target.getName().equals("now")
				&& target.getRawParameterTypes()
					.stream()
					.noneMatch((type) -> type.getName().equals(Clock.class.getName()));
	}

	private static ArchCondition<JavaClass> bePublicOnlyWhereAnotherPackageUsesThem() {
		return new ArchCondition<>("be public only where another package uses them") {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				boolean used = type.getDirectDependenciesToSelf()
					.stream()
					.anyMatch((use) -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
				boolean open = type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC);
				events.add(new SimpleConditionEvent(type, !open || used,
						type.getName() + " is public, and no other package uses it"));
			}

		};
	}

}

package org.earlyhelp.architecture;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The service keeps every rule, and each rule can fail. */
class ArchitectureTests {

	private static final JavaClasses SERVICE = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.earlyhelp");

	private static final JavaClasses LAWLESS = new ClassFileImporter()
		.importPackages("org.earlyhelp.architecture.fixture");

	static Stream<Named<ArchRule>> rules() {
		return Stream.of(Named.of("engine stays in workflow", Rules.ENGINE_STAYS_IN_WORKFLOW),
				Named.of("journey knows no process", Rules.JOURNEY_KNOWS_NO_PROCESS),
				Named.of("time comes from the clock", Rules.TIME_COMES_FROM_THE_CLOCK),
				Named.of("queries take no expressions", Rules.QUERIES_TAKE_NO_EXPRESSIONS),
				Named.of("data is never code", Rules.DATA_IS_NEVER_CODE),
				Named.of("shell is package-private", Rules.SHELL_IS_PACKAGE_PRIVATE),
				Named.of("repositories are public only for others", Rules.REPOSITORIES_ARE_PUBLIC_ONLY_FOR_OTHERS),
				Named.of("names are the service's words", Rules.NAMES_ARE_THE_SERVICES_WORDS),
				Named.of("constructors inject", Rules.CONSTRUCTORS_INJECT),
				Named.of("JSON columns are immutable", Rules.JSON_COLUMNS_ARE_IMMUTABLE));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void isKept(ArchRule rule) {
		rule.check(SERVICE);
	}

	@ParameterizedTest
	@MethodSource("rules")
	void canFail(ArchRule rule) {
		assertThat(rule.evaluate(LAWLESS).hasViolation()).isTrue();
	}

}

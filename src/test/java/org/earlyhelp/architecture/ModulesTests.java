package org.earlyhelp.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import org.earlyhelp.EarlyHelpApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** One may look back along the journey, never forward. */
class ModulesTests {

	@Test
	void dependOnlyOnWhatTheyDeclare() {
		var modules = ApplicationModules.of(EarlyHelpApplication.class);

		assertThat(modules.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
			.containsExactlyInAnyOrder("shared", "locality", "access", "family", "frontdoor", "casefile", "assessment",
					"plan", "review", "stepping", "closure", "quality", "worklist", "timeliness", "message",
					"directory", "kpi", "workflow", "audit", "web", "demo", "returns", "outcome", "caseload",
					"equality", "forecast", "policy", "pack", "verify", "conformance", "inspection", "erasure",
					"subjectaccess");
		modules.verify();
	}

	@Test
	void areFoundOutWhereTheyLookForward() {
		var modules = ApplicationModules.of("org.earlyhelp.architecture.fixture.modules",
				new ImportOption.OnlyIncludeTests());

		assertThat(modules.stream()).hasSize(2);
		assertThatExceptionOfType(Violations.class).isThrownBy(modules::verify).withMessageContaining("late");
	}

}

package org.earlyhelp.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** A page leaves out nothing that somebody said, whichever word it is. */
class SaidConditionsTests {

	private final SpringTemplateEngine pages = new SpringTemplateEngine();

	SaidConditionsTests() {
		this.pages.setTemplateResolver(new StringTemplateResolver());
		this.pages.addDialect(new SaidConditions());
	}

	@ParameterizedTest
	@ValueSource(strings = { "No", "no", "off", "false", "Yes" })
	void showWhatWasSaid(String said) {
		assertThat(shown(said)).isEqualTo("<p>" + said + "</p>");
	}

	@Test
	void saySomethingElseWhereNothingWas() {
		assertThat(shown(null)).isEqualTo("<i>Nothing</i>");
	}

	@Test
	void takeAnAnswerOfYesOrNoAsItIs() {
		assertThat(shown(false)).isEqualTo("<i>Nothing</i>");
		assertThat(shown(true)).isEqualTo("<p>true</p>");
		assertThat(shown(0)).isEqualTo("<i>Nothing</i>");
	}

	private String shown(Object said) {
		var context = new Context();
		context.setVariable("said", said);
		return this.pages.process("<p th:if=\"${said}\" th:text=\"${said}\"></p><i th:unless=\"${said}\">Nothing</i>",
				context);
	}

}

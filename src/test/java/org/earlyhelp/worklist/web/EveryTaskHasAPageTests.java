package org.earlyhelp.worklist.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.earlyhelp.ServiceTest;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskWork;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class EveryTaskHasAPageTests {

	@Autowired
	private List<TaskWork<?>> works;

	@Autowired
	private List<TaskPage> pages;

	@Autowired
	private Wording words;

	@Test
	void offersAPageForEachTypeOfWork() {
		assertThat(this.pages.stream().map((page) -> page.type().code()))
			.containsExactlyInAnyOrderElementsOf(this.works.stream().map(TaskWork::type).toList());
	}

	@Test
	void drawsWhatEachPageIsMadeOf() throws IOException {
		for (TaskPage page : this.pages) {
			String template = new ClassPathResource("templates/" + page.template() + ".html")
				.getContentAsString(StandardCharsets.UTF_8);
			Stream<String> parts = page.sections().isEmpty() ? Stream.of("questions")
					: page.sections().stream().map(TaskPage.Section::name);
			Stream.concat(Stream.of("aside"), parts)
				.forEach((part) -> assertThat(template).as(page.template()).contains("th:fragment=\"" + part + "\""));
		}
	}

	@Test
	void wordsEachSection() {
		for (TaskPage page : this.pages) {
			page.sections().forEach((section) -> {
				String key = page.type().code() + ".section." + section.name();
				assertThat(this.words.of(key)).isNotEqualTo(key);
			});
		}
	}

	@Test
	void asksForNoFieldTwiceAndForNoneThatThePayloadLacks() {
		for (TaskPage page : this.pages) {
			Class<?> payload = this.works.stream()
				.filter((work) -> work.type().equals(page.type().code()))
				.findFirst()
				.orElseThrow()
				.payload();
			List<String> asked = page.sections().stream().flatMap((section) -> section.fields().stream()).toList();
			assertThat(asked).as(page.type().code()).doesNotHaveDuplicates();
			assertThat(Stream.of(payload.getRecordComponents()).map((component) -> component.getName()))
				.as(page.type().code())
				.containsAll(asked);
		}
	}

}

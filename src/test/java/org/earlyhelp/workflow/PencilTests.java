package org.earlyhelp.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.earlyhelp.Rendering;
import org.earlyhelp.shared.picture.Lettering;
import org.earlyhelp.workflow.Diagram.Box;
import org.earlyhelp.workflow.ProcessPicture.Line;
import org.earlyhelp.workflow.ProcessPicture.Mark;
import org.earlyhelp.workflow.ProcessPicture.Shape;
import org.earlyhelp.workflow.ProcessPicture.Words;
import org.earlyhelp.workflow.ProcessStory.Activity;
import org.earlyhelp.workflow.ProcessStory.State;
import org.earlyhelp.workflow.engine.Sketches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

class PencilTests {

	private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

	static List<Diagram> models() throws IOException {
		return List.copyOf(Sketches.all().values());
	}

	@ParameterizedTest
	@MethodSource("models")
	void showsEveryNodeAndEveryWayOnTheCanvas(Diagram model) {
		ProcessPicture picture = Pencil.draw(model, story(model, List.of()));

		assertThat(picture.shapes()).extracting(Shape::id)
			.containsExactlyElementsOf(model.nodes().stream().map(Diagram.Node::id).toList());
		assertThat(picture.lines()).hasSameSizeAs(model.arrows());
		assertThat(picture.shapes()).allSatisfy((shape) -> assertOn(picture.canvas(), shape.box()));
		assertThat(picture.shapes()).flatExtracting(Shape::words)
			.allSatisfy((words) -> assertOn(picture.canvas(), room(words)));
		assertThat(picture.lines()).flatExtracting(Line::words)
			.allSatisfy((words) -> assertOn(picture.canvas(), room(words)));
	}

	@ParameterizedTest
	@MethodSource("models")
	void writesWholeNamesIntoTheStepsThatTheyName(Diagram model) {
		ProcessPicture picture = Pencil.draw(model, story(model, List.of()));

		model.nodes().stream().filter((node) -> node.name() != null).forEach((node) -> {
			Shape shape = shape(picture, node.id());
			assertThat(String.join(" ", shape.words().stream().map(Words::text).toList())).isEqualTo(node.name());
			if (node.label() == null) {
				assertThat(shape.words()).as(node.id()).allSatisfy((words) -> assertOn(shape.box(), room(words)));
			}
		});
	}

	@ParameterizedTest
	@MethodSource("models")
	void isWellFormedAndBringsNoStyleOfItsOwn(Diagram model) throws Exception {
		List<Activity> visited = model.nodes()
			.stream()
			.map((node) -> visit(model, node.id(), State.COMPLETED))
			.toList();
		String svg = Rendering.of("workflow/picture", "svg",
				Map.of("picture", Pencil.draw(model, story(model, visited))));

		Element root = DocumentBuilderFactory.newDefaultNSInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
			.getDocumentElement();
		assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
		assertThat(root.getAttribute("viewBox")).matches("-?\\d+ -?\\d+ \\d+ \\d+");
		assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(model.name());
		assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
		assertThat(svg).doesNotContain("style=", "<style", "<script", "onload", "??", "href");
	}

	@Test
	void marksWhatWasRecordedAndNothingElse() throws IOException {
		Diagram model = Sketches.all().get("FamilyReviews");
		ProcessPicture picture = Pencil.draw(model,
				story(model,
						List.of(visit(model, "StartEvent_ReviewsBegin", State.COMPLETED),
								visit(model, "UserTask_ReviewPlan", State.COMPLETED),
								visit(model, "Gateway_DidReviewCount", State.COMPLETED),
								visit(model, "UserTask_ReviewPlan", State.ACTIVE)),
						"Flow_ReviewsToReview", "Flow_ReviewHeld", "Flow_ReviewDidNotCount"));

		assertThat(shape(picture, "UserTask_ReviewPlan").mark()).isEqualTo(Mark.NOW);
		assertThat(shape(picture, "UserTask_ReviewPlan").times()).isEqualTo(2);
		assertThat(shape(picture, "StartEvent_ReviewsBegin").mark()).isEqualTo(Mark.DONE);
		assertThat(shape(picture, "Gateway_HasChildDrifted").mark()).isEqualTo(Mark.AHEAD);
		assertThat(picture.lines()).filteredOn(Line::taken)
			.extracting(Line::id)
			.containsExactlyInAnyOrder("Flow_ReviewsToReview", "Flow_ReviewHeld", "Flow_ReviewDidNotCount");
		assertThat(picture.steps()).isOne();
		assertThat(picture.waiting()).isEqualTo("Review plan");
	}

	@Test
	void doesNotTakeAWayForGoneBecauseBothItsEndsWereSeen() throws IOException {
		Diagram model = Sketches.all().get("FamilyReviews");
		ProcessPicture picture = Pencil.draw(model,
				story(model, List.of(visit(model, "Gateway_DidReviewCount", State.COMPLETED),
						visit(model, "UserTask_ReviewPlan", State.COMPLETED))));

		assertThat(picture.lines()).noneMatch(Line::taken);
	}

	@Test
	void saysInWordsAndShapesWhatItSaysInColour() throws IOException {
		Diagram model = Sketches.all().get("LookingBack");
		String svg = Rendering.of("workflow/picture", "svg",
				Map.of("picture",
						Pencil.draw(model,
								story(model,
										List.of(visit(model, "UserTask_SendClosureLetter", State.COMPLETED),
												visit(model, "UserTask_FollowUp", State.ACTIVE),
												visit(model, "UserTask_CheckSustained", State.CANCELED))))));

		assertThat(svg).contains("app-picture__tick", ">Now</text>", ">Stopped</text>", "1 step is done. Now: ");
	}

	@Test
	void wrapsAtWordsAndShortensWhatHasNoRoom() {
		assertThat(Lettering.wrap("Review what was asked of the referrer", 104, 12, 4))
			.containsExactly("Review what was", "asked of the", "referrer");
		assertThat(Lettering.wrap("One two three four five six seven eight", 40, 12, 2)).hasSize(2)
			.last()
			.asString()
			.endsWith("…");
		assertThat(Lettering.wrap("W".repeat(60), 60, 12, 3)).hasSize(3)
			.allSatisfy((line) -> assertThat(Lettering.width(line, 12)).isLessThanOrEqualTo(60));
	}

	private static ProcessStory story(Diagram model, List<Activity> activities, String... flows) {
		return new ProcessStory(model.process(), 1, new ArrayList<>(activities), Arrays.asList(flows));
	}

	private static Activity visit(Diagram model, String node, State state) {
		String name = model.nodes().stream().filter((one) -> one.id().equals(node)).findFirst().orElseThrow().name();
		return new Activity(node, model.process(), 1, name, state, MONDAY, (state != State.ACTIVE) ? MONDAY : null,
				null);
	}

	private static Shape shape(ProcessPicture picture, String id) {
		return picture.shapes().stream().filter((shape) -> shape.id().equals(id)).findFirst().orElseThrow();
	}

	private static Box room(Words words) {
		int width = Lettering.width(words.text(), Pencil.TYPE);
		int left = words.anchor().equals("middle") ? words.x() - width / 2 : words.x();
		return new Box(left, words.y() - 10, width, 13);
	}

	private static void assertOn(Box canvas, Box box) {
		assertThat(box.x()).isGreaterThanOrEqualTo(canvas.x());
		assertThat(box.y()).isGreaterThanOrEqualTo(canvas.y());
		assertThat(box.right()).isLessThanOrEqualTo(canvas.right());
		assertThat(box.bottom()).isLessThanOrEqualTo(canvas.bottom());
	}

}

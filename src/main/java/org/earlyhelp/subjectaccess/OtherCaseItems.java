package org.earlyhelp.subjectaccess;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.earlyhelp.access.Names;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.NoteView;
import org.earlyhelp.casefile.ReadingDocuments;
import org.earlyhelp.casefile.ReadingNotes;
import org.earlyhelp.closure.ClosureView;
import org.earlyhelp.closure.ReadingClosure;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.plan.ReadingSentCopies;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.page.When;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.stepping.ReadingStepUp;
import org.earlyhelp.stepping.StepUpView;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a case says beside the plan: step-ups and what was shared, notes, documents,
 * copies that the family was sent, the closure and the look back after it.
 */
@Component
class OtherCaseItems {

	private final ReadingStepUp stepUps;

	private final ReadingNotes notes;

	private final ReadingDocuments documents;

	private final ReadingSentCopies sent;

	private final ReadingClosure closures;

	private final JdbcClient database;

	private final Names names;

	private final Labels labels;

	private final Wording wording;

	private final When when;

	OtherCaseItems(ReadingStepUp stepUps, ReadingNotes notes, ReadingDocuments documents, ReadingSentCopies sent,
			ReadingClosure closures, JdbcClient database, Names names, Labels labels, Wording wording, When when) {
		this.stepUps = stepUps;
		this.notes = notes;
		this.documents = documents;
		this.sent = sent;
		this.closures = closures;
		this.database = database;
		this.names = names;
		this.labels = labels;
		this.wording = wording;
		this.when = when;
	}

	/**
	 * @param people what each person of the family is called
	 */
	List<HeldItem> of(CaseFile file, Map<UUID, String> people) {
		var made = new CaseItemsMade(file, this.wording, this.when);
		this.stepUps.all(file.id()).forEach((stepUp) -> stepUp(stepUp, people, made));
		notes(people, made);
		documents(people, made);
		this.sent.all(file.id())
			.forEach((copy) -> copy.recipients()
				.forEach((one) -> made.add("SENT:" + one.copyId(), ItemKind.SENT, copy.sentOn(), "sent." + copy.kind(),
						made.words()
							.line("person", one.name())
							.line("method", copy.method())
							.line("sections", one.headings())
							.line("sections-withheld", one.withheld()))));
		this.closures.read(file.id()).ifPresent((latest) -> {
			closure(latest, made);
			latest.earlier().forEach((earlier) -> closure(earlier, made));
		});
		followUps(made);
		return made.items();
	}

	private void stepUp(StepUpView view, Map<UUID, String> people, CaseItemsMade made) {
		String part = "STEP_UP:" + view.id();
		made.add(made.item(part, ItemKind.STEP_UP, day(view.requestedAt()), "step-up",
				made.words()
					.line("urgency", view.urgency())
					.line("children", listed(view.children()).stream().map(people::get).toList())
					.line("reasons", view.reasons())
					.line("evidence", view.evidence())
					.line("summary", view.summary())
					.line("family-told", view.familyInformed())
					.line("not-told", view.notInformedReason())
					.line("spoke-to", view.spokeTo())
					.plain(view.unread())
					.line("by", this.names.of(view.requestedBy())))
			.aboutHarm());
		listed(view.decisions()).forEach((decided) -> made.add(part + ":DECISION:" + decided.version(),
				ItemKind.STEP_UP, day(decided.decidedAt()), "step-up-decision",
				made.words()
					.line("outcome", decided.decision())
					.line("rationale", decided.rationale())
					.line("by", this.names.of(decided.decidedBy()))));
		int number = 0;
		for (var given : listed(view.information())) {
			made.add(part + ":INFORMATION:" + ++number, ItemKind.STEP_UP, day(given.givenAt()), "step-up-information",
					made.words().plain(given.text()).line("by", this.names.of(given.givenBy())));
		}
		listed(view.escalations()).forEach((raised) -> made.add(part + ":ESCALATION:" + raised.id(), ItemKind.STEP_UP,
				day(raised.raisedAt()), "escalation",
				made.words()
					.line("reason", raised.reason())
					.line("outcome", raised.outcome())
					.line("rationale", raised.rationale())
					.line("by", this.names.of(raised.raisedBy()))));
		listed(view.outcomes()).forEach((one) -> made.add(part + ":OUTCOME:" + one.personId() + ":" + one.on(),
				ItemKind.STEP_UP, one.on(), "step-up-outcome",
				made.words().line("person", people.get(one.personId())).line("outcome", one.status())));
		listed(view.disclosures())
			.forEach((told) -> made.add(made
				.item(part + ":DISCLOSURE:" + told.id(), ItemKind.VOICE, day(told.recordedAt()), "disclosure",
						made.words().line("person", people.get(told.personId())).line("words", told.words()))
				.aboutHarm()));
		listed(view.shares())
			.forEach((share) -> made.add(part + ":SHARE:" + share.id(), ItemKind.SHARE, day(share.sharedAt()), "share",
					made.words()
						.line("what", share.what())
						.line("to-whom", share.toWhom())
						.line("basis", share.basis())
						.line("why", share.why())
						.line("family-told", share.familyInformed())
						.line("by", this.names.of(share.sharedBy()))));
	}

	private void notes(Map<UUID, String> people, CaseItemsMade made) {
		String after = null;
		do {
			Page<NoteView> page = this.notes.page(made.file().id(), null, after, Page.MOST);
			page.items()
				.forEach((note) -> made
					.add("NOTE:" + note.id(), ItemKind.NOTE, day(note.when()), "note." + note.kind(), made.words()
						.line("people", listed(note.personIds()).stream().map(people::get).toList())
						.line("seen", note.seen())
						.line("seen-alone", note.seenAlone())
						.plain(note.text())
						.line("by", Stream.of(note.writtenByName(), note.agency()).filter(Objects::nonNull).toList())));
			after = page.next();
		}
		while (after != null);
	}

	private void documents(Map<UUID, String> people, CaseItemsMade made) {
		String after = null;
		do {
			var page = this.documents.page(made.file().id(), after, Page.MOST);
			page.items().forEach((document) -> {
				HeldItem item = made.item(
						HeldDocument.called(made.file().id(), document.id(), document.name()).source(),
						ItemKind.DOCUMENT, document.date(), "document",
						made.words()
							.line("name", document.name())
							.line("kind", this.labels.documentKind(document.kind()))
							.line("people", listed(document.about()).stream().map(people::get).toList())
							.line("by", document.addedByName()));
				made.add(document.restricted() ? item.forNamedPeople() : item);
			});
			after = page.next();
		}
		while (after != null);
	}

	private void closure(ClosureView view, CaseItemsMade made) {
		String part = "CLOSURE:" + view.id();
		LocalDate on = day(view.proposedAt());
		var words = made.words()
			.line("reason", view.reasonName())
			.line("outcome", view.outcome())
			.line("family-view", view.familyView())
			.line("exit-plan", view.exitPlan())
			.line("risk", view.riskConsideration())
			.line("comment", view.comment());
		listed(view.outcomes()).forEach((ended) -> words.line("result",
				Stream.of(ended.headline(), this.wording.code(ended.result())).filter(Objects::nonNull).toList()));
		listed(view.remainingNeeds()).forEach((need) -> words.line("need",
				Stream.of(need.need(), need.name(), need.heldBy()).filter(Objects::nonNull).toList()));
		listed(view.carriesOn()).forEach((one) -> words.plain(one.who() + ": " + one.what()));
		words.line("by", view.proposedByName());
		made.add(part, ItemKind.CLOSURE, on, "closure", words);
		listed(view.childViews()).forEach((child) -> made.add(part + ":VOICE:" + child.personId(), ItemKind.VOICE, on,
				"voice", made.words().line("person", child.name()).line("words", child.words())));
	}

	private void followUps(CaseItemsMade made) {
		this.database
			.sql("select id, reached, still_ok, note, asked_by, asked_at from follow_up where case_id = ? order by id")
			.param(made.file().id().value())
			.query((row) -> {
				made.add("FOLLOW_UP:" + row.getObject("id", UUID.class), ItemKind.CLOSURE,
						day(row.getObject("asked_at", OffsetDateTime.class).toInstant()), "follow-up",
						made.words()
							.line("reached", row.getObject("reached", Boolean.class))
							.line("still-ok", row.getObject("still_ok", Boolean.class))
							.plain(row.getString("note"))
							.line("by", this.names.of(row.getString("asked_by"))));
			});
	}

	private static LocalDate day(Instant at) {
		return ServiceTime.dayOf(at);
	}

	private static <T> List<T> listed(List<T> given) {
		return (given != null) ? given : List.of();
	}

}

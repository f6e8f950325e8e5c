package org.earlyhelp.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.quality.CaseAudits;
import org.earlyhelp.quality.CaseAuditView;
import org.earlyhelp.quality.ReadingAudits;
import org.earlyhelp.shared.CaseAuditId;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What auditors find in the demonstration year, and what is made of it. */
@Component
@Profile("demo")
class AuditAnswers {

	private static final String GOOD = "GOOD";

	private final ReadingAudits reading;

	private final CaseAudits audits;

	private final CaseFiles cases;

	private final FamilyMembers families;

	private final org.earlyhelp.locality.Profile profile;

	AuditAnswers(ReadingAudits reading, CaseAudits audits, CaseFiles cases, FamilyMembers families,
			org.earlyhelp.locality.Profile profile) {
		this.reading = reading;
		this.audits = audits;
		this.cases = cases;
		this.families = families;
		this.profile = profile;
	}

	/** The payload, as whoever has the work would fill it in; empty for other work. */
	Map<String, Object> to(OpenWork.Piece work, LocalDate today, long seed, Draw draw) {
		return switch (work.type()) {
			case "audit-case-file" -> grades(work, today, seed, draw);
			case "moderate-audit" -> moderation(new CaseAuditId(work.subject()));
			case "do-audit-action" -> Map.of("note", "Done, and looked at again in supervision.");
			default -> Map.of();
		};
	}

	/** Both see the same in most; the second differs now and then. */
	private Map<String, Object> grades(OpenWork.Piece work, LocalDate today, long seed, Draw draw) {
		var grades = new LinkedHashMap<String, Object>();
		for (CodeLists.Code area : this.profile.audits().areas()) {
			Draw both = Draw.of(seed, work.story(), "grade", area.code());
			grades.put(area.code(), both.in(62) ? GOOD : both.in(35) ? "OUTSTANDING" : "REQUIRES_IMPROVEMENT");
		}
		if (work.turn() > 0 && draw.in(30)) {
			grades.put("PLAN", "REQUIRES_IMPROVEMENT".equals(grades.get("PLAN")) ? GOOD : "REQUIRES_IMPROVEMENT");
		}
		var found = new LinkedHashMap<String, Object>();
		found.put("grades", grades);
		found.put("overall", GOOD);
		found.put("strengths", "The story can be followed from the first call; agencies know of each other.");
		if (grades.containsValue("REQUIRES_IMPROVEMENT")) {
			found.put("actions",
					List.of(Map.of("text",
							draw.one("Give each action somebody who does it, and by when.",
									"Write down what each child says, in their own words."),
							"owner", "taf-adviser", "due", today.plusDays(draw.between(14, 40)))));
		}
		Map<String, Object> lesson = lesson(draw);
		if (!namesSomebody(work, (String) lesson.get("text"))) {
			found.put("lessons", List.of(lesson));
		}
		return found;
	}

	private static Map<String, Object> lesson(Draw draw) {
		return draw.in(50)
				? Map.of("kind", "STRENGTH", "text",
						draw.one("Children’s own words change what is planned.",
								"Schools and health visitors meet before each review."))
				: Map.of("kind", "IMPROVE", "text", draw.one("Reviews say what changed for each child.",
						"Fathers who live elsewhere are asked too."));
	}

	private boolean namesSomebody(OpenWork.Piece work, String text) {
		return this.families
			.isTold(this.cases.called(this.audits.called(new CaseAuditId(work.subject())).episode()).family(), text);
	}

	private Map<String, Object> moderation(CaseAuditId id) {
		CaseAuditView audit = this.reading.read(id);
		var grades = new LinkedHashMap<String, Object>();
		audit.differing().forEach((area) -> grades.put(area, GOOD));
		return Map.of("grades", grades, "reason", "Read together: good, with what is asked put right.");
	}

}

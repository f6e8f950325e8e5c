package org.earlyhelp.stepping.web;

import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.ChallengeId;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.stepping.AgencyChallengeState;
import org.earlyhelp.stepping.AgencyChallengeView;
import org.earlyhelp.stepping.ChallengeAgency;
import org.earlyhelp.stepping.ChallengingAgency;
import org.earlyhelp.stepping.ReadingAgencyChallenges;
import org.earlyhelp.stepping.TakeChallengeFurther;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Challenges to agencies that start no teams: all of them, one, and raising them. */
@Controller
class AgencyChallengePages {

	private final ChallengingAgency challenging;

	private final ReadingAgencyChallenges reading;

	private final WhomToAsk whom;

	private final Labels labels;

	private final Profile profile;

	private final Forms forms;

	AgencyChallengePages(ChallengingAgency challenging, ReadingAgencyChallenges reading, WhomToAsk whom, Labels labels,
			Profile profile, Forms forms) {
		this.challenging = challenging;
		this.reading = reading;
		this.whom = whom;
		this.labels = labels;
		this.profile = profile;
		this.forms = forms;
	}

	@GetMapping("/agency-challenges")
	String list(@RequestParam MultiValueMap<String, String> sent, Model model) {
		var asked = new Parameters(sent, Set.of("after"));
		Page<AgencyChallengeView> found = this.reading.list(Page.USUAL_LIMIT, asked.after(2));
		model.addAttribute("challenges", found.items());
		model.addAttribute("first", sent.containsKey("after") ? "/agency-challenges" : null);
		model.addAttribute("next", (found.next() != null) ? "/agency-challenges?after=" + found.next() : null);
		return "stepping/agency-challenges";
	}

	@GetMapping("/agency-challenges/new")
	String challenge(HttpServletRequest request, Model model) {
		return raise(this.forms.open("challenge-agency", ChallengeAgency.class, request), model);
	}

	@PostMapping("/agency-challenges/new")
	String challenge(HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent("challenge-agency", ChallengeAgency.class, request),
				ChallengeAgency.class, request, this.challenging::challenge, (raised) -> {
					then.addFlashAttribute("done", "challenge-agency.done");
					return "redirect:/agency-challenges/" + raised;
				}, (again) -> raise(again, model));
	}

	@GetMapping("/agency-challenges/{id}")
	String read(@PathVariable UUID id, Model model) {
		AgencyChallengeView challenge = this.reading.read(new ChallengeId(id));
		model.addAttribute("challenge", challenge);
		model.addAttribute("challenges", this.reading.challenges());
		model.addAttribute("further", this.reading.challenges() && challenge.state() == AgencyChallengeState.WAITING);
		return "stepping/agency-challenge";
	}

	@GetMapping("/agency-challenges/{id}/stages/new")
	String takeFurther(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return further(id, this.forms.open("take-challenge-further", TakeChallengeFurther.class, request), model);
	}

	@PostMapping("/agency-challenges/{id}/stages/new")
	String takeFurther(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent("take-challenge-further", TakeChallengeFurther.class, request),
				TakeChallengeFurther.class, request, (said) -> {
					this.challenging.takeFurther(new ChallengeId(id), said);
					return id;
				}, (done) -> {
					then.addFlashAttribute("done", "take-challenge-further.done");
					return "redirect:/agency-challenges/" + id;
				}, (again) -> further(id, again, model));
	}

	private String raise(Form form, Model model) {
		this.reading.demandChallenger();
		form.choices("agency", Labels.options(this.labels.codes().agencies()))
			.choices("district",
					this.profile.districts().stream().map((one) -> Option.of(one.code(), one.name())).toList())
			.choices("askedOf", this.whom.ofAnyAgency());
		model.addAttribute("form", form);
		return "stepping/challenge-agency";
	}

	private String further(UUID id, Form form, Model model) {
		this.reading.demandChallenger();
		AgencyChallengeView challenge = this.reading.read(new ChallengeId(id));
		form.choices("askedOf", this.whom.next(challenge));
		model.addAttribute("challenge", challenge);
		model.addAttribute("form", form);
		return "stepping/take-challenge-further";
	}

}

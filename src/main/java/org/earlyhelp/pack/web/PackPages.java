package org.earlyhelp.pack.web;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.kpi.FigureWords;
import org.earlyhelp.pack.ExportingPack;
import org.earlyhelp.pack.MonthSummary;
import org.earlyhelp.pack.Pack;
import org.earlyhelp.pack.Pack.Measured;
import org.earlyhelp.pack.ReadingPack;
import org.earlyhelp.pack.Story;
import org.earlyhelp.pack.Summarising;
import org.earlyhelp.pack.WriteStory;
import org.earlyhelp.pack.WritingStory;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Typed;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The quarterly pack, to read, to print and to write the story of; and a month. */
@Controller
class PackPages {

	private static final String WRITE = "write-story";

	/** As many quarters stand beside each other on a page: a year and its beginning. */
	private static final int BESIDE = 5;

	private final ReadingPack reading;

	private final WritingStory writing;

	private final ExportingPack exporting;

	private final Summarising summarising;

	private final FigureWords figures;

	private final Forms forms;

	PackPages(ReadingPack reading, WritingStory writing, ExportingPack exporting, Summarising summarising,
			FigureWords figures, Forms forms) {
		this.reading = reading;
		this.writing = writing;
		this.exporting = exporting;
		this.summarising = summarising;
		this.figures = figures;
		this.forms = forms;
	}

	@GetMapping("/packs")
	String list(Model model) {
		model.addAttribute("quarters", this.reading.list());
		return "pack/packs";
	}

	@GetMapping("/packs/{quarter}")
	String pack(@PathVariable String quarter, @RequestParam MultiValueMap<String, String> parameters, Model model) {
		var asked = new Parameters(parameters, Set.of("outside"));
		Boolean outside = asked.flag("outside");
		asked.refuse();
		Pack pack = this.reading.read(quarter, Boolean.TRUE.equals(outside));
		model.addAttribute("pack", pack);
		model.addAttribute("quarters", beside(pack));
		model.addAttribute("beside", BESIDE);
		model.addAttribute("writes", this.writing.mayWrite() && !pack.outside());
		model.addAttribute("figureWords", this.figures);
		return "pack/pack";
	}

	@GetMapping("/packs/{quarter}/export")
	ResponseEntity<String> export(@PathVariable String quarter) {
		return FigureFile.of("pack-" + quarter, this.exporting.export(quarter));
	}

	@GetMapping("/packs/{quarter}/stories/{about}")
	String write(@PathVariable String quarter, @PathVariable String about, HttpServletRequest request, Model model) {
		List<Story> versions = this.writing.versions(quarter, about);
		Typed first = Typed.NOTHING.with("after", String.valueOf(versions.isEmpty() ? 0 : versions.get(0).number()));
		if (!versions.isEmpty()) {
			first = with(with(with(first, "story", versions.get(0).story()), "works", versions.get(0).works()),
					"proposed", versions.get(0).proposed());
		}
		return write(quarter, about, this.forms.open(WRITE, WriteStory.class, request).begin(first), model);
	}

	@PostMapping("/packs/{quarter}/stories/{about}")
	String write(@PathVariable String quarter, @PathVariable String about, HttpServletRequest request, Model model,
			RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(WRITE, WriteStory.class, request), WriteStory.class, request,
				(told) -> this.writing.write(quarter, about, told), (written) -> {
					then.addFlashAttribute("done", "write-story.done");
					return "redirect:/packs/" + quarter;
				}, (again) -> write(quarter, about, again, model));
	}

	@GetMapping("/summaries")
	String summary(@RequestParam MultiValueMap<String, String> parameters, Model model) {
		MonthSummary summary = this.summarising.read(PackApi.month(parameters));
		model.addAttribute("summary", summary);
		model.addAttribute("months",
				this.summarising.months()
					.stream()
					.map((month) -> Option.of(month.toString(), SummaryWords.of(month)))
					.toList());
		model.addAttribute("monthWords", new SummaryWords());
		model.addAttribute("figureWords", this.figures);
		return "pack/summary";
	}

	@GetMapping("/summaries/export")
	ResponseEntity<String> exportSummary(@RequestParam MultiValueMap<String, String> parameters) {
		return FigureFile.of("monthly-summary", this.summarising.export(PackApi.month(parameters)));
	}

	private String write(String quarter, String about, Form form, Model model) {
		if (!this.writing.mayWrite()) {
			throw new NotPermitted("write a story");
		}
		Pack pack = this.reading.read(quarter, false);
		Measured measure = about.equals(Story.ALL) ? null
				: pack.chapters()
					.stream()
					.flatMap((chapter) -> chapter.measures().stream())
					.filter((one) -> one.id().equals(about))
					.findFirst()
					.orElseThrow(() -> NotThere.none(about));
		model.addAttribute("pack", pack);
		model.addAttribute("measure", measure);
		model.addAttribute("about", about);
		model.addAttribute("versions", this.writing.versions(quarter, about));
		model.addAttribute("figureWords", this.figures);
		model.addAttribute("form", form);
		return "pack/write";
	}

	private static Typed with(Typed typed, String field, String value) {
		return (value != null) ? typed.with(field, value) : typed;
	}

	private static List<Pack.Figure> beside(Pack pack) {
		return pack.chapters()
			.stream()
			.flatMap((chapter) -> chapter.measures().stream())
			.findFirst()
			.map(PackPages::last)
			.orElse(List.of());
	}

	private static List<Pack.Figure> last(Measured measure) {
		int all = measure.trend().size();
		return measure.trend().subList(Math.max(0, all - BESIDE), all);
	}

}

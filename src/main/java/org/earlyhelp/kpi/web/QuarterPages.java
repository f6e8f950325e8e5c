package org.earlyhelp.kpi.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.kpi.FigureWords;
import org.earlyhelp.kpi.CloseQuarter;
import org.earlyhelp.kpi.ClosedQuarter;
import org.earlyhelp.kpi.ClosingQuarter;
import org.earlyhelp.kpi.EnterKpiValue;
import org.earlyhelp.kpi.EnteringKpiValue;
import org.earlyhelp.kpi.KpiFigure;
import org.earlyhelp.kpi.Period;
import org.earlyhelp.kpi.ReadingClosedQuarters;
import org.earlyhelp.kpi.ReadingKpis;
import org.earlyhelp.kpi.RestateQuarter;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closed quarters, restated ones, and figures that are entered by hand. */
@Controller
class QuarterPages {

	private static final String CLOSE = "close-quarter";

	private static final String RESTATE = "restate-quarter";

	private static final String ENTER = "enter-kpi-value";

	private final ReadingClosedQuarters reading;

	private final ClosingQuarter closing;

	private final EnteringKpiValue entering;

	private final ReadingKpis kpis;

	private final Periods periods;

	private final FigureWords figures;

	private final Forms forms;

	QuarterPages(ReadingClosedQuarters reading, ClosingQuarter closing, EnteringKpiValue entering, ReadingKpis kpis,
			Periods periods, FigureWords figures, Forms forms) {
		this.reading = reading;
		this.closing = closing;
		this.entering = entering;
		this.kpis = kpis;
		this.periods = periods;
		this.figures = figures;
		this.forms = forms;
	}

	@GetMapping("/kpis/quarters")
	String quarters(HttpServletRequest request, Model model) {
		return quarters(this.forms.open(CLOSE, CloseQuarter.class, request), model);
	}

	@PostMapping("/kpis/quarters")
	String close(HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(CLOSE, CloseQuarter.class, request), CloseQuarter.class, request,
				this.closing::close, (id) -> {
					then.addFlashAttribute("done", "quarters.closed");
					return "redirect:/kpis/quarters/" + id;
				}, (again) -> quarters(again, model));
	}

	@GetMapping("/kpis/quarters/{id}")
	String quarter(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return quarter(id, this.forms.open(RESTATE, RestateQuarter.class, request), model);
	}

	@PostMapping("/kpis/quarters/{id}")
	String restate(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(RESTATE, RestateQuarter.class, request), RestateQuarter.class, request,
				(told) -> this.closing.restate(id, told), (kept) -> {
					then.addFlashAttribute("done", "quarters.restated");
					return "redirect:/kpis/quarters/" + kept;
				}, (again) -> quarter(id, again, model));
	}

	@GetMapping("/kpis/{id}/values/new")
	String enter(@PathVariable String id, HttpServletRequest request, Model model) {
		return enter(id, this.forms.open(ENTER, EnterKpiValue.class, request), model);
	}

	@PostMapping("/kpis/{id}/values/new")
	String enter(@PathVariable String id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(ENTER, EnterKpiValue.class, request), EnterKpiValue.class, request,
				(entered) -> {
					this.entering.enter(id, entered);
					return KpiAddress.of(id, new Period(entered.from(), entered.to())).page();
				}, (address) -> {
					then.addFlashAttribute("done", "enter-kpi-value.done");
					return "redirect:" + address;
				}, (again) -> enter(id, again, model));
	}

	private String quarters(Form form, Model model) {
		List<ClosedQuarter> all = this.reading.all();
		List<Option> over = over(all);
		form.choices("quarter", over);
		model.addAttribute("anyOver", !over.isEmpty());
		model.addAttribute("quarters", all);
		model.addAttribute("closes", this.closing.mayClose());
		model.addAttribute("form", form);
		return "kpi/quarters";
	}

	private String quarter(UUID id, Form form, Model model) {
		ClosedQuarter quarter = this.reading.read(id);
		model.addAttribute("quarter", quarter);
		model.addAttribute("told", told(quarter.figures()));
		model.addAttribute("others",
				this.reading.all().stream().filter((one) -> one.from().equals(quarter.from())).toList());
		model.addAttribute("closes", this.closing.mayClose());
		model.addAttribute("form", form);
		return "kpi/quarter";
	}

	private String enter(String id, Form form, Model model) {
		if (!this.entering.mayEnter(id)) {
			throw new NotPermitted("enter a figure");
		}
		model.addAttribute("figure", this.kpis.read(id, Period.quarterOf(this.periods.today())));
		model.addAttribute("form", form);
		return "kpi/enter";
	}

	/** Quarters that are over and were not closed. */
	private List<Option> over(List<ClosedQuarter> closed) {
		var options = new ArrayList<Option>();
		for (Period quarter : this.periods.quartersOver()) {
			if (closed.stream().noneMatch((one) -> one.from().equals(quarter.from()))) {
				options.add(Option.of(quarter.quarterName(), this.periods.name(quarter)));
			}
		}
		return options;
	}

	private List<ToldFigure> told(List<KpiFigure> figures) {
		var told = new ArrayList<ToldFigure>();
		for (KpiFigure figure : figures) {
			told.add(
					new ToldFigure(figure.id(), figure.name(), false, this.figures.value(figure.value(), figure.unit()),
							this.figures.ratio(figure.numerator(), figure.denominator()), figure.queryVersion()));
			figure.variants()
				.forEach((variant) -> told.add(new ToldFigure(variant.id(), variant.name(), true,
						this.figures.value(variant.value(), variant.unit()),
						this.figures.ratio(variant.numerator(), variant.denominator()), figure.queryVersion())));
		}
		return told;
	}

	/** A figure as it was told. */
	record ToldFigure(String id, String name, boolean variant, String value, String ratio, String version) {
	}

}

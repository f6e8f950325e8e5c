package org.earlyhelp.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.earlyhelp.shared.page.Wording;

import org.springframework.stereotype.Component;

/** Figures as people read them: 37.5%, 4 days. */
@Component
public class FigureWords {

	private final Wording words;

	FigureWords(Wording words) {
		this.words = words;
	}

	/** What there is none of is said as a dash. */
	public String value(BigDecimal value, Unit unit) {
		return (value == null) ? this.words.of("kpis.no-figure") : this.words.of("kpis.value." + unit, plain(value));
	}

	/** How many of how many; null where nothing was counted. */
	public String ratio(Long numerator, Long denominator) {
		if (numerator == null) {
			return null;
		}
		return (denominator != null) ? this.words.of("kpis.ratio", plain(numerator), plain(denominator))
				: plain(numerator);
	}

	/** Without needless noughts, thousands apart. */
	public static String plain(BigDecimal value) {
		BigDecimal rounded = value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
		return String.format(java.util.Locale.UK, (rounded.scale() > 0) ? "%,.1f" : "%,.0f", rounded);
	}

	public static String plain(long number) {
		return plain(BigDecimal.valueOf(number));
	}

}

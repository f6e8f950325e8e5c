package org.earlyhelp.timeliness;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.earlyhelp.shared.ServiceTime;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a day, or the day in London of a moment. */
class DayOrMoment extends ValueDeserializer<LocalDate> {

	@Override
	public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
		if (!parser.hasToken(JsonToken.VALUE_STRING)) {
			return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
		}
		String text = parser.getString();
		try {
			return text.contains("T") ? ServiceTime.dayOf(OffsetDateTime.parse(text).toInstant())
					: LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "neither a day nor a moment");
		}
	}

}

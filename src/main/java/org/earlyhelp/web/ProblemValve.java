package org.earlyhelp.web;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * Answers what the container refuses before any filter sees it: broken request lines,
 * broken percent encoding, TRACE. Made by the container, by its name.
 */
public class ProblemValve extends ErrorReportValve {

	@Override
	protected void report(Request request, Response response, Throwable thrown) {
		int status = response.getStatus();
		if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		AnswerHeaders.ALWAYS.forEach(response::setHeader);
		if (request.isSecure()) {
			response.setHeader(AnswerHeaders.HSTS, AnswerHeaders.HSTS_VALUE);
		}
		String id = response.getHeader(EveryAnswer.CORRELATION_ID);
		id = (id != null) ? id : EveryAnswer.correlationId(null);
		response.setHeader(EveryAnswer.CORRELATION_ID, id);
		Refusal refusal = Refusing.byStatus(status);
		try {
			response.setContentType(Problem.MEDIA_TYPE);
			response.setCharacterEncoding("utf-8");
			var writer = response.getReporter();
			if (writer != null) {
				writer.write("""
						{"type":"urn:early-help:problem:%s","title":"%s","status":%d,\
						"detail":"The request is refused before it is read","key":"%s","correlationId":"%s"}"""
					.formatted(refusal.key(), "Refused", status, refusal.key(), id));
				response.finishResponse();
			}
		}
		catch (IOException | IllegalStateException ex) {
			// Whoever asked has gone.
		}
	}

}

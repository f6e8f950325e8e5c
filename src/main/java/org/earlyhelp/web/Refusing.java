package org.earlyhelp.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.earlyhelp.audit.LedgerUnavailable;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RuleBroken;
import org.earlyhelp.shared.TooOften;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.http.Stale;
import org.earlyhelp.shared.http.VersionNotSaid;
import org.earlyhelp.shared.text.Violations;
import org.earlyhelp.workflow.LostRace;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Which refusal each thing that can be thrown is. */
final class Refusing {

	private Refusing() {
	}

	/** Null where it is no refusal but a fault. */
	static Refusal by(Throwable thrown) {
		if (thrown instanceof RuleBroken broken) {
			return byRule(broken);
		}
		if (thrown instanceof LedgerUnavailable || thrown instanceof CannotCreateTransactionException
				|| thrown instanceof DataAccessResourceFailureException
				|| thrown instanceof AuthenticationServiceException || LostDatabase.isIn(thrown)) {
			return byStatus(503);
		}
		if (LostRace.isIn(thrown)) {
			return Refusal.of(409, "conflict");
		}
		if (thrown instanceof AuthenticationException) {
			return Refusal.of(401, "not-signed-in");
		}
		if (thrown instanceof AccessDeniedException) {
			return Refusal.of(403, "not-permitted");
		}
		if (thrown instanceof ConstraintViolationException invalid) {
			return Refusal.of(Violations.fields(invalid.getConstraintViolations()));
		}
		return byProtocol(thrown);
	}

	private static Refusal byRule(RuleBroken broken) {
		if (broken instanceof InvalidInput invalid) {
			return Refusal.of(invalid.fields());
		}
		if (broken instanceof NotThere) {
			return Refusal.of(404, "not-there");
		}
		if (broken instanceof Stale stale) {
			return Refusal.of(412, stale.key()).with(HttpHeaders.ETAG, IfMatch.tag(stale.current()));
		}
		if (broken instanceof TooOften often) {
			return Refusal.of(429, often.key(), often.values())
				.with(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, often.retryAfter().toSeconds())));
		}
		int status = (broken instanceof NotPermitted) ? 403 : (broken instanceof VersionNotSaid) ? 428
				: (broken instanceof BodyTooLarge) ? 413 : statusSaid(broken);
		Refusal refusal = Refusal.of(status, broken.key(), broken.values());
		return (status == 503) ? later(refusal) : refusal;
	}

	private static Refusal later(Refusal refusal) {
		return refusal.with(HttpHeaders.RETRY_AFTER, "5");
	}

	/** A refusal of a module may carry its status; 409 otherwise. */
	private static int statusSaid(RuleBroken broken) {
		ResponseStatus said = broken.getClass().getAnnotation(ResponseStatus.class);
		return (said != null) ? said.value().value() : 409;
	}

	private static Refusal byProtocol(Throwable thrown) {
		if (thrown instanceof HttpRequestMethodNotSupportedException method) {
			Refusal refusal = Refusal.of(405, "method");
			String[] allowed = method.getSupportedMethods();
			return (allowed != null) ? refusal.with(HttpHeaders.ALLOW, String.join(", ", allowed)) : refusal;
		}
		if (thrown instanceof HttpMediaTypeNotSupportedException type) {
			String accepted = MediaType.toString(type.getSupportedMediaTypes());
			return Refusal.of(415, "content-type").with(HttpHeaders.ACCEPT, accepted);
		}
		if (thrown instanceof HttpMediaTypeNotAcceptableException) {
			return Refusal.of(406, "accept");
		}
		if (thrown instanceof MaxUploadSizeExceededException large) {
			return (large.getRootCause() instanceof FileCountLimitExceededException) ? Refusal.of("", "multipart.parts")
					: Refusal.of(413, "too-large");
		}
		if (thrown instanceof MissingServletRequestPartException part) {
			return Refusal.of(part.getRequestPartName(), "required");
		}
		if (thrown instanceof MultipartException) {
			return Refusal.of("", "multipart");
		}
		if (thrown instanceof HttpMessageNotReadableException) {
			return Refusal.of("", "required");
		}
		if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
			return (mismatch.getRootCause() instanceof InvalidInput invalid)
					? Refusal.of(mismatch.getName(), invalid.fields().get(0).key(), invalid.fields().get(0).values())
					: Refusal.of(mismatch.getName(), "json.value");
		}
		if (thrown instanceof MissingServletRequestParameterException missing) {
			return Refusal.of(missing.getParameterName(), "required");
		}
		if (thrown instanceof MissingRequestValueException) {
			return Refusal.of("", "required");
		}
		if (thrown instanceof HandlerMethodValidationException invalid) {
			return Refusal.of(fields(invalid));
		}
		if (thrown instanceof org.springframework.validation.BindException invalid) {
			return Refusal.of(invalid.getAllErrors().stream().map(Refusing::field).toList());
		}
		if (thrown instanceof InvalidParameterException) {
			return Refusal.of(400, "malformed");
		}
		if (thrown instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) {
			return byStatus(answer.getStatusCode().value());
		}
		return null;
	}

	/** For what only a status is known of. */
	static Refusal byStatus(int status) {
		return switch (status) {
			case 401 -> Refusal.of(401, "not-signed-in");
			case 403 -> Refusal.of(403, "not-permitted");
			case 404 -> Refusal.of(404, "not-there");
			case 405 -> Refusal.of(405, "method");
			case 406 -> Refusal.of(406, "accept");
			case 413 -> Refusal.of(413, "too-large");
			case 414 -> Refusal.of(414, "uri-too-long");
			case 415 -> Refusal.of(415, "content-type");
			case 431 -> Refusal.of(431, "headers-too-large");
			case 503 -> later(Refusal.of(503, "unavailable"));
			default -> (status >= 400 && status < 500) ? Refusal.of(status, "malformed") : Refusal.of(500, "fault");
		};
	}

	private static List<InvalidInput.Field> fields(HandlerMethodValidationException invalid) {
		var fields = new ArrayList<InvalidInput.Field>();
		invalid.getParameterValidationResults().forEach((result) -> {
			String name = result.getMethodParameter().getParameterName();
			for (MessageSourceResolvable error : result.getResolvableErrors()) {
				if (error instanceof FieldError field) {
					fields.add(field(field));
					continue;
				}
				fields.add(Violations.field(name, result.unwrap(error, ConstraintViolation.class)));
			}
		});
		return fields;
	}

	private static InvalidInput.Field field(ObjectError error) {
		String name = (error instanceof FieldError field) ? field.getField() : "";
		return error.contains(ConstraintViolation.class)
				? Violations.field(name, error.unwrap(ConstraintViolation.class))
				: new InvalidInput.Field(name, "json.value");
	}

}

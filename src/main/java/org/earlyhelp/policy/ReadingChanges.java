package org.earlyhelp.policy;

import java.util.List;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.ProfileVersion;
import org.earlyhelp.locality.ProfileVersions;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows what was proposed, and the versions that came of it, to those who may try a
 * change.
 */
@Service
@Transactional(readOnly = true)
public class ReadingChanges {

	private final Changes changes;

	private final ProfileVersions versions;

	private final Profile file;

	private final CurrentUser user;

	ReadingChanges(Changes changes, ProfileVersions versions, Profile file, CurrentUser user) {
		this.changes = changes;
		this.versions = versions;
		this.file = file;
		this.user = user;
	}

	/**
	 * The latest proposed first, without tables and figures.
	 * @throws NotPermitted for those who may try none
	 */
	public Page<ChangeView> list(int limit, Cursor after) {
		demand();
		List<Change> found = (after != null)
				? this.changes.findByLocalityAndIdLessThanOrderByIdDesc(this.file.id(), idOf(after),
						Limit.of(limit + 1))
				: this.changes.findByLocalityOrderByIdDesc(this.file.id(), Limit.of(limit + 1));
		List<Change> page = (found.size() > limit) ? found.subList(0, limit) : found;
		return new Page<>(page.stream().map(Change::view).map(ChangeView::brief).toList(),
				this.changes.countByLocality(this.file.id()),
				(found.size() > limit) ? Cursor.of(page.get(limit - 1).id().toString()).encode() : null);
	}

	/**
	 * @throws NotPermitted for those who may try none
	 * @throws org.earlyhelp.shared.NotThere where there is none
	 */
	public ChangeView read(UUID id) {
		demand();
		return this.changes.called(id).view();
	}

	/**
	 * Every version since the file was written, the latest decided first.
	 * @throws NotPermitted for those who may try none
	 */
	public List<ProfileVersion> versions() {
		demand();
		return this.versions.all();
	}

	private void demand() {
		if (!PolicyRoles.mayPreview(this.user.get())) {
			throw new NotPermitted("changes of the profile");
		}
	}

	private static UUID idOf(Cursor after) {
		try {
			return UUID.fromString(after.part(0));
		}
		catch (IllegalArgumentException ex) {
			throw Cursor.unreadable();
		}
	}

}

public import Konaplate

/// Why the state on disk cannot be used.
///
/// But for ``unrecorded(path:reason:)`` nothing was sent because of it, and nothing was changed.
public enum StateError: Error, Equatable, Sendable {
    /// It cannot be read or written: permissions, a full disk, damage, a lock that nobody gives up.
    case unusable(path: String, reason: String)
    /// Another process keeps it locked for longer than it should.
    case busy(path: String)
    /// What the platform answered could not be recorded.
    case unrecorded(path: String, reason: String)
    /// It was written by a newer version of this program.
    case newerSchema(path: String)
    /// It is not what this program left behind: emptied, deleted, copied without its log, or an older copy.
    case lostContent(path: String)
    /// It has a trigger or a view in it, which this program never makes.
    case programmed(path: String)
    /// The attempts that it holds for a member are not those that its audit tells of.
    case disagreement(path: String, memberID: MemberID)
    /// Others can have put it there, or can change it.
    case untrusted(path: String, FileTrust.Fault)
    /// It has names in it whose key cannot be had.
    case locked(ConfigurationError)
    /// The names in it were encrypted with another key.
    case otherKey
    /// A part of the list of members is not what was written last.
    case replacedDirectory
    /// The key that is said to be the former one of the names in it is not.
    case notFormerKey
    /// It belongs to another ASP ID.
    case otherASP(path: String, found: String, expected: String)
    /// It belongs to another base URL, and attempts made there are still open.
    case otherBaseURL(path: String, found: String, openAttempts: Int)
    /// Another process opened it with another base URL meanwhile.
    case takenOver(path: String, by: String)
    /// Production's state of this ASP ID at this endpoint is known to be in another folder, as a note says.
    case otherFolder(path: String, known: String, note: String)
    /// The same ASP ID at the same endpoint has another state, under another profile's name.
    case twoStates(path: String, other: String)
}

extension StateError {
    /// The same error where it came after a request had been sent.
    var afterSending: StateError {
        switch self {
        case .unusable(let path, let reason): .unrecorded(path: path, reason: reason)
        case .busy(let path): .unrecorded(path: path, reason: Self.busyReason)
        case .unrecorded, .newerSchema, .lostContent, .programmed, .disagreement, .untrusted, .locked, .otherKey,
            .replacedDirectory, .notFormerKey, .otherASP,
            .otherBaseURL, .takenOver, .otherFolder, .twoStates:
            self
        }
    }

    private static let busyReason = "another process keeps the database locked"

    /// What is wrong, without what follows from it: after a request, something was changed.
    package var cause: String {
        switch self {
        case .busy(let path): "\(Self.busyReason) (\(path))"
        case .unusable(let path, let reason), .unrecorded(let path, let reason): "\(reason) (\(path))"
        case .newerSchema, .lostContent, .programmed, .disagreement, .untrusted, .locked, .otherKey,
            .replacedDirectory, .notFormerKey, .otherASP, .otherBaseURL,
            .takenOver, .otherFolder, .twoStates:
            description
        }
    }
}

extension StateError: CustomStringConvertible {
    /// What is wrong and what to do about it, in English, with the path of the state.
    public var description: String {
        switch self {
        case .busy(let path):
            StateError.unusable(path: path, reason: Self.busyReason).description
        case .otherFolder(let path, let known, let note):
            "\(path): production's state of this ASP ID at this base_url is in \(known), and open attempts there would not be known here. Name its folder with state_folder, or move the state here. If it is gone for good, check its open registrations at Konaplate, then delete \(note)."
        case .twoStates(let path, let other):
            "\(path): the same ASP ID at the same base_url already has its state in \(other). Open attempts of the one are not known in the other: reconcile them with the profile name of each, then move this folder away."
        case .unusable(let path, let reason):
            "\(path): the state cannot be used: \(reason). Nothing was sent; fix the cause. In another folder (--state-dir) open attempts would not be known."
        case .unrecorded(let path, let reason):
            "\(path): what came of it could not be recorded: \(reason). Fix the cause and check again."
        case .newerSchema(let path):
            "\(path): the state was written by a newer version of kona. Use that version, or another folder with --state-dir."
        case .lostContent(let path):
            "\(path): the state has lost its content: it was emptied, deleted, copied without its -wal file, or replaced by an older copy. Attempts may be open that it does not know. Put the newest copy back (desk.sqlite and desk.sqlite-wal together), or, if there is none, start anew with: kona state reset"
        case .programmed(let path):
            "\(path): there is a trigger or a view in the state, which kona never makes: somebody changed it, and it would change what is written. Nothing was sent. Keep the files and report it; put a copy from before back, or start anew with: kona state reset"
        case .disagreement(let path, let memberID):
            "\(path): what the state says of member \(memberID) is not what its audit tells: somebody changed it. Nothing was sent. Keep the files and report it; check the member at Konaplate."
        case .untrusted(let path, let fault):
            "\(path): the state cannot be trusted: \(fault)"
        case .locked(let error):
            "the names in the state are encrypted and their key cannot be had: \(error)"
        case .otherKey:
            "the names in the state were encrypted with another key: the state comes from elsewhere, or the secret key was replaced. Encrypt them anew with kona state rekey and the former key, or put that back, for the state alone with state_key_command; or set the state aside (kona state reset) and import the members again. kona log and kona reconcile work all the same."
        case .replacedDirectory:
            "the list of members is not what was written last: a part of it was changed, taken away, or replaced by an older copy. Nothing was shown of it. Put the newest copy of the whole state back, or set the state aside (kona state reset) and import the members again. kona log and kona reconcile work all the same."
        case .notFormerKey:
            "the names in the state were not encrypted with the key that was given as the former one. Nothing was changed."
        case .otherASP(let path, let found, let expected):
            "\(path): the state belongs to ASP ID \(found), the profile says \(expected). Correct asp_id, or give the profile another name."
        case .otherBaseURL(let path, let found, let openAttempts):
            "\(path): \(openAttempts) open registration(s) were sent to \(found). Settle them (kona reconcile) before you change base_url."
        case .takenOver(let path, let found):
            "\(path): the profile's base_url was changed to \(found) meanwhile. End this kona and start it again."
        }
    }
}

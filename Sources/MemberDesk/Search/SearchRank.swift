/// How good a match is, best first.
///
/// Within a rank the order of the members decides.
enum SearchRank: UInt8, CaseIterable, Comparable {
    case nameWhole, namePrefix, nameInside
    case idWhole, idPrefix
    case mobileEnd
    case loginPrefix, loginInside
    case layoutPrefix, layoutInside
    case idInside, mobilePrefix

    static func < (left: SearchRank, right: SearchRank) -> Bool { left.rawValue < right.rawValue }
}

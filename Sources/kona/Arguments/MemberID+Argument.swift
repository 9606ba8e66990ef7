public import ArgumentParser
public import Konaplate

extension MemberID: ExpressibleByArgument {
    public init?(argument: String) {
        guard let memberID = try? MemberID(text: argument) else { return nil }
        self = memberID
    }
}

public import ArgumentParser
public import StrictText

extension TextEncoding: ExpressibleByArgument {
    /// Takes the other names of the encodings too.
    public init?(argument: String) {
        switch argument.lowercased() {
        case "utf-8", "utf8": self = .utf8
        case "cp949", "uhc", "ms949", "euc-kr", "euckr": self = .cp949
        default: return nil
        }
    }
}

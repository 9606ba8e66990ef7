/// How the characters of a text file are written as bytes.
public enum TextEncoding: String, CaseIterable, Sendable {
    /// UTF-8, and UTF-16 where the bytes leave no doubt.
    case utf8 = "utf-8"
    /// CP949 (UHC), the superset of EUC-KR that Korean spreadsheets write.
    case cp949
}

namespace SetagayaPort.Core.Organizations;

/// <summary>
/// The 13-digit corporate number. Its first digit checks the other twelve:
/// 9 − (Σ Pn·Qn mod 9), n counted from the right, Qn = 1 for odd n and 2 for even n
/// (法人番号の指定等に関する省令 第2条).
/// </summary>
public static class CorporateNumber
{
    public static bool IsValid(string number)
    {
        if (number.Length != 13 || !number.All(char.IsAsciiDigit))
            return false;

        var sum = 0;
        for (var n = 1; n <= 12; n++)
            sum += (number[13 - n] - '0') * (n % 2 == 1 ? 1 : 2);

        return number[0] - '0' == 9 - (sum % 9);
    }
}
